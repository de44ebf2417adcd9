package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Notices as clerks find them in the file. */
class NoticesTest {
  private static final Map<String, Object> DRAFT =
      Map.of(
          "result", "granted",
          "text", "Die Voraussetzungen des § 72 Abs. 1 SächsBO liegen vor.",
          "conditions", List.of("Die Dachfläche ist zu begrünen (Auflage)."));

  private static OpenCase granted(Http http) {
    var house = OpenCase.of(http, "building-permit-simplified");
    var day = Map.of("confirmedReceiptDate", house.file("anna").get("receivedOn").asString());
    house.act("anna", "confirm-completeness", day);
    house.act("anna", "draft-decision", DRAFT);
    house.act("clara", "grant-permit", Map.of());
    return house;
  }

  /** Waits until the file holds so many. */
  private static List<JsonNode> notices(Http http, OpenCase house, int many) {
    var file =
        http.eventually("anna", "/api/v1/cases/" + house.id(), f -> notices(f).size() >= many);
    return notices(file);
  }

  private static List<JsonNode> notices(JsonNode file) {
    return StreamSupport.stream(file.get("documents").spliterator(), false)
        .filter(d -> d.has("notice"))
        .toList();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void aGrantedPermitIsWrittenIntoTheFile() throws Exception {
    var system = RunningSystem.start();
    try {
      var http = system.http();
      var house = granted(http);
      var notice = notices(http, house, 1).getFirst();
      assertThat(notice.get("notice").asString()).isEqualTo("permit");
      assertThat(notice.get("template").asString()).isEqualTo("notices/permit");
      assertThat(notice.get("templateVersion").asInt()).isEqualTo(1);
      assertThat(notice.at("/remedy/deadline").asString()).isEqualTo("P1M");
      assertThat(notice.at("/remedy/templateVersion").asInt()).isEqualTo(1);

      var path = "/api/v1/cases/%s/documents/".formatted(house.id());
      var answer = http.download("anna", path + notice.get("documentId").asString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
      assertThat(answer.headers().firstValue("content-disposition"))
          .get()
          .asString()
          .contains("Baugenehmigung%20" + house.fileNumber());
      var hash = MessageDigest.getInstance("SHA-256").digest(answer.body());
      assertThat(notice.get("sha256").asString()).isEqualTo(HexFormat.of().formatHex(hash));
      var application = OpenCase.example(http, "building-permit-simplified").get("application");
      assertThat(text(answer.body()))
          .contains("Baugenehmigung", house.fileNumber())
          .contains(application.at("/plots/0").asString())
          .contains(application.at("/documents/0/sha256").asString())
          .contains("Die Dachfläche ist zu begrünen (Auflage).")
          .contains("§ 72 Abs. 1 SächsBO", "1.092,00 Euro")
          .contains("Rechtsbehelfsbelehrung", "innerhalb eines Monats", "Landesdirektion Sachsen");
      assertThat(http.get("kfz", path + notice.get("documentId").asString()).status())
          .isEqualTo(404);
    } finally {
      system.drop();
    }
  }

  /** A clerk's version does not become stale by what follows from it. */
  @Test
  void aNoticeDoesNotGetInTheWayOfWhoWorksOnTheCase() throws IOException {
    var system = RunningSystem.start();
    try {
      var http = system.http();
      var house = OpenCase.of(http, "building-permit-simplified");
      var seen = house.act("anna", "send-hearing", house.example("anna", "send-hearing")).version();
      notices(http, house, 1);
      assertThat(house.version()).isEqualTo(seen);
      house.act("anna", "record-statement", Map.of("text", "Keine Einwände."));
      assertThat(house.version()).isEqualTo(seen + 2);
    } finally {
      system.drop();
    }
  }

  /** The log is read from its beginning again; every notice is there already. */
  @Test
  void aRestartThatHasForgottenItsPlaceRepeatsNothing() throws IOException {
    var data = Files.createTempDirectory("aktenlauf");
    OpenCase house;
    String before;
    try (var system = RunningSystem.on(data)) {
      house = granted(system.http());
      notices(system.http(), house, 1);
      before = history(system.http(), house.seen("anna"));
    }
    assertThat(before.split("proceeding.notice-issued", -1)).hasSize(2);
    var files = files(data);
    for (var name : List.of("notices.db", "notices.db-wal", "notices.db-shm")) {
      Files.deleteIfExists(data.resolve(name));
    }
    var system = RunningSystem.on(data);
    try {
      // Read after all that was there before, so that it has been read when this one is written.
      var later = granted(system.http());
      notices(system.http(), later, 1);
      assertThat(history(system.http(), house)).isEqualTo(before);
      assertThat(files(data)).isEqualTo(files + 1);
    } finally {
      system.drop();
    }
  }

  private static String history(Http http, OpenCase house) {
    return http.get(
            "anna", "/api/v1/cases/%s/history?minVersion=%d".formatted(house.id(), house.version()))
        .body();
  }

  private static long files(Path data) {
    try (Stream<Path> files = Files.walk(data.resolve("documents"))) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
