package aktenlauf.infra.http.story;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cases that refer to an earlier one and change its permit, told over HTTP. */
class LinkedCasesStoryTest {
  private static final String VALIDITY = "saechsbo-73-validity";

  private static OpenCase submitted(Http http, String procedure, OpenCase earlier, String field) {
    var submission = OpenCase.example(http, procedure);
    submission.putObject("onBehalfOf").put("sub", "katrin").put("acr", "high");
    if (earlier != null) {
      var application = (ObjectNode) submission.get("application");
      application.put(field, earlier.id());
      ArrayNode plots = application.putArray("plots");
      var file = earlier.file("anna");
      file.at("/application/plots").forEach(plots::add);
      if (procedure.equals("building-extension")) {
        var until = validUntil(file);
        application.put("validUntil", until.toString());
        // Two years count from the end before it was moved from a day without work.
        application.put("extendUntil", until.plusYears(1).toString());
      }
    }
    return OpenCase.submit(http, submission);
  }

  /** Granted and made known on the same day. */
  private static OpenCase granted(OpenCase house) {
    var day = house.file("anna").get("receivedOn").asString();
    house
        .act("anna", "confirm-completeness", Map.of("confirmedReceiptDate", day))
        .act("anna", "draft-decision", Map.of("result", "granted", "text", "Erteilt."))
        .act("clara", "grant-permit", Map.of())
        .act("anna", "notify-decision", Map.of("channel", "counter", "on", day));
    return house;
  }

  private static LocalDate validUntil(JsonNode file) {
    return LocalDate.parse(file.at("/building/validUntil").asString());
  }

  private static String path(OpenCase house) {
    return "/api/v1/cases/" + house.id();
  }

  private static List<String> links(JsonNode file) {
    return StreamSupport.stream(file.get("links").spliterator(), false)
        .map(l -> l.get("relation").asString() + " " + l.get("fileNumber").asString())
        .toList();
  }

  /** Notices come in their own time. */
  private static List<String> types(OpenCase house, Http http) {
    var history = http.get("anna", path(house) + "/history?minVersion=" + house.version()).json();
    return StreamSupport.stream(history.spliterator(), false)
        .map(e -> e.get("type").asString())
        .filter(t -> !t.equals("proceeding.notice-issued"))
        .toList();
  }

  @Test
  void anExtensionMovesTheEndOfItsPermitAndTheWorkKeepsIt() throws IOException {
    var data = Files.createTempDirectory("aktenlauf");
    List<String> before;
    OpenCase house;
    OpenCase amendment;
    OpenCase extension;
    try (var system = RunningSystem.on(data, "aktenlauf.clock=movable")) {
      var http = system.http();
      var clock = new MovableClock(http);
      house = granted(submitted(http, "building-permit-simplified", null, ""));
      var first = validUntil(house.file("anna"));
      amendment = submitted(http, "building-permit-simplified", house, "amends");
      extension = granted(submitted(http, "building-extension", house, "caseId"));
      http.eventually("anna", path(house), f -> f.get("links").size() == 2);
      var extended = house.seen("anna").file("anna");
      assertThat(links(extended))
          .containsExactly(
              "amendment " + amendment.fileNumber(), "extension " + extension.fileNumber());
      var second = validUntil(extended);
      assertThat(second).isBetween(first.plusYears(1), first.plusYears(1).plusDays(7));
      assertThat(extended.at("/building/validityExtensions")).hasSize(1);
      assertThat(amendment.file("anna").at("/building").isNull()).isTrue();

      var start = submitted(http, "building-start-of-work", house, "caseId");
      clock.moveBy(13);
      http.eventually("anna", path(house), f -> f.get("links").size() == 3);
      var started = house.seen("anna").file("anna");
      assertThat(links(started)).last().isEqualTo("start-of-work " + start.fileNumber());
      assertThat(started.at("/building/notices/0/what").asString()).isEqualTo("start");
      assertThat(StreamSupport.stream(started.get("deadlines").spliterator(), false))
          .filteredOn(d -> d.get("rule").asString().equals(VALIDITY))
          .singleElement()
          .satisfies(d -> assertThat(d.get("state").asString()).isEqualTo("met"));
      before = types(house.seen("anna"), http);
    }
    // The reader of the log has forgotten its place, as after a crash before it could note it.
    for (var file : List.of("links.db", "links.db-wal", "links.db-shm")) {
      Files.deleteIfExists(data.resolve(file));
    }
    readAgain(data, house, before);
  }

  private static void readAgain(Path data, OpenCase house, List<String> before) throws IOException {
    var system = RunningSystem.on(data, "aktenlauf.clock=movable");
    try {
      var http = system.http();
      var later = granted(submitted(http, "building-permit-simplified", null, ""));
      var amendment = submitted(http, "building-permit-simplified", later, "amends");
      // Read after all that was there before.
      var linked = http.eventually("anna", path(later), f -> f.get("links").size() == 1);
      assertThat(links(linked)).containsExactly("amendment " + amendment.fileNumber());
      assertThat(types(house, http)).isEqualTo(before);
      tektur(http);
    } finally {
      system.drop();
    }
  }

  /** The clerk records what a Tektur does to the period; one about other land leaves a note. */
  private static void tektur(Http http) {
    var open = submitted(http, "building-permit-simplified", null, "");
    var day = open.file("anna").get("receivedOn").asString();
    open.act("anna", "confirm-completeness", Map.of("confirmedReceiptDate", day));
    var tektur = submitted(http, "building-permit-simplified", open, "amends");
    http.eventually("anna", path(open), f -> f.get("links").size() == 1);
    open.seen("anna")
        .act(
            "anna",
            "record-amendment-effect",
            Map.of(
                "amendment",
                tektur.id(),
                "newPeriodStarted",
                false,
                "reasons",
                "Nur ein Fenster."));
    var effect = http.eventually("anna", path(open), f -> f.at("/links/0/effect").isObject());
    assertThat(effect.at("/links/0/effect/newPeriodStarted").asBoolean()).isFalse();
    assertThat(effect.at("/links/0/effect/reasons").asString()).isEqualTo("Nur ein Fenster.");

    var elsewhere = OpenCase.example(http, "building-permit-simplified");
    var application = (ObjectNode) elsewhere.get("application");
    application.put("amends", open.id());
    application.putArray("plots").add("140407___099990001__");
    var astray = OpenCase.submit(http, elsewhere);
    var noted = http.eventually("anna", path(astray), f -> f.get("notes").size() == 1);
    assertThat(noted.at("/notes/0/text").asString()).contains("er betrifft andere Flurstücke");
    assertThat(links(open.file("anna"))).hasSize(1);
  }
}
