package aktenlauf.infra.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.documents.DocumentStore;
import aktenlauf.shared.kernel.CaseId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents from their upload to their download, and everything that can be wrong with them. */
class DocumentsTest {
  private static final int MOST = 200 * 1024;
  private static RunningSystem system;
  private final Http http = system.http();
  private final OpenCase dog = OpenCase.of(http, "dog-tax");
  private final String path = "/api/v1/cases/%s/documents".formatted(dog.id());

  @BeforeAll
  static void start() throws IOException {
    system = RunningSystem.start("aktenlauf.documents.max-size=200KB");
  }

  @AfterAll
  static void stop() throws IOException {
    system.drop();
  }

  /** So that only the documents are new to the read models. */
  @BeforeEach
  void arrived() {
    dog.file("paula");
  }

  /** A PDF by its first bytes, and noise. */
  private static byte[] pdf(int size) {
    var noise = new byte[size];
    new Random(size).nextBytes(noise);
    var all = new ByteArrayOutputStream();
    all.writeBytes("%PDF-1.7\n".getBytes(UTF_8));
    all.write(noise, 0, Math.max(0, size - all.size()));
    return all.toByteArray();
  }

  private static Multipart insurance(byte[] content) {
    return new Multipart().text("type", "insurance").file("Police.pdf", "application/pdf", content);
  }

  private Http.Answer upload(String who, Multipart parts, String... headers) {
    return http.upload(who, path, parts, headers);
  }

  private String filed(String who, byte[] content) {
    var answer = upload(who, insurance(content));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("/documentId");
  }

  private long files() throws IOException {
    var directory = system.data().resolve("documents");
    if (!Files.exists(directory)) {
      return 0;
    }
    try (var files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private void invalid(Http.Answer answer, String pointer, String rule) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    assertThat(answer.text("/type")).isEqualTo("urn:aktenlauf:problem:invalid");
    assertThat(answer.json().get("errors").valueStream())
        .anyMatch(e ->
            e.get("pointer").asString().equals(pointer) && e.get("rule").asString().equals(rule));
  }

  /** Refused, and nothing of it stays. */
  private void refused(Multipart parts, String pointer, String rule) throws IOException {
    var before = files();
    invalid(upload("portal", parts), pointer, rule);
    assertThat(files()).isEqualTo(before);
    assertThat(dog.history("paula")).hasSize((int) dog.version());
  }

  @Test
  void whatThePortalUploadsTheClerkReadsByteForByte() throws Exception {
    var content = pdf(150_000);
    var answer = upload("portal", insurance(content));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    var id = answer.text("/documentId");
    assertThat(answer.headers()).containsEntry("location", path + "/" + id);
    assertThat(answer.headers()).containsEntry("etag", "\"2\"");
    assertThat(answer.json().get("version").asLong()).isEqualTo(2);
    assertThat(answer.json().get("fileVersion").asInt()).isEqualTo(1);
    assertThat(answer.json().get("size").asLong()).isEqualTo(content.length);
    assertThat(answer.text("/sha256"))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));

    var read = http.download("paula", path + "/" + id);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(content);
    var headers = read.headers();
    assertThat(headers.firstValue("content-type")).hasValue("application/pdf");
    assertThat(headers.firstValueAsLong("content-length")).hasValue(content.length);
    assertThat(headers.firstValue("content-disposition"))
        .get()
        .asString()
        .startsWith("attachment;")
        .endsWith("filename*=UTF-8''Police.pdf");
    assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
    assertThat(headers.allValues("content-security-policy"))
        .containsExactly("sandbox; default-src 'none'");
  }

  @Test
  void fileStatusAndHistoryTellOfIt() {
    var id = filed("portal", pdf(1000));
    var own = upload("paula", new Multipart().text("type", "memo").file("m.txt", null, text("m")));
    assertThat(own.status()).as(own.body()).isEqualTo(201);
    var minVersion = "?minVersion=3";
    var file = http.get("paula", "/api/v1/cases/" + dog.id() + minVersion).json();
    var document = file.at("/documents/" + (file.get("documents").size() - 2));
    assertThat(document.get("documentId").asString()).isEqualTo(id);
    assertThat(document.get("type").asString()).isEqualTo("insurance");
    assertThat(document.get("version").asInt()).isEqualTo(1);
    assertThat(document.get("mediaType").asString()).isEqualTo("application/pdf");
    assertThat(document.get("size").asInt()).isEqualTo(1000);
    assertThat(document.get("name").asString()).isEqualTo("Police.pdf");
    assertThat(document.get("by").asString()).isEqualTo("portal");
    var status =
        http.get(
                null,
                "/api/v1/status/" + dog.fileNumber() + minVersion,
                "Access-Code",
                dog.accessCode())
            .json();
    assertThat(status.get("documents")).hasSize(1);
    assertThat(status.at("/documents/0/type").asString()).isEqualTo("insurance");
    assertThat(status.at("/documents/0/version").asInt()).isEqualTo(1);
    assertThat(status.at("/documents/0/receivedOn").asString()).startsWith("20");
    var history = http.get("paula", "/api/v1/cases/" + dog.id() + "/history" + minVersion).json();
    assertThat(history.at("/1/type").asString()).isEqualTo("proceeding.document-filed");
    assertThat(history.at("/1/data/name").asString()).isEqualTo("Police.pdf");
  }

  @Test
  void aNewVersionReplacesTheOneBefore() {
    var first = filed("portal", pdf(1000));
    var second = upload("paula", insurance(pdf(2000)).text("replaces", first));
    assertThat(second.status()).as(second.body()).isEqualTo(201);
    assertThat(second.json().get("fileVersion").asInt()).isEqualTo(2);
    var again = upload("portal", insurance(pdf(2000)).text("replaces", first));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/rule")).isEqualTo("document-replaced");
    assertThat(http.download("paula", path + "/" + first).body()).isEqualTo(pdf(1000));
  }

  @Test
  void whatWasUploadedCanBeSuppliedByItsId() {
    var id = filed("portal", pdf(1000));
    var known = Map.of("documents", List.of(Map.of("type", "insurance", "documentId", id)));
    assertThat(dog.send("portal", "supply-documents", known).status()).isEqualTo(200);
    var unknown = Map.of("documents", List.of(Map.of("type", "insurance", "documentId", "other")));
    var refused = dog.send("portal", "supply-documents", unknown);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/rule")).isEqualTo("unknown-document");
  }

  @Test
  void anUploadIsNoCommandOfTheApi() {
    assertThat(dog.commands("paula"))
        .noneMatch(c -> c.get("name").asString().equals("file-document"));
    assertThat(dog.send("paula", "file-document", Map.of("type", "x")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "Insurance, pattern",
    "../x, pattern",
    "'', pattern",
    "a--b, pattern",
  })
  void theTypeIsKebabCase(String type, String rule) throws IOException {
    refused(new Multipart().text("type", type).file("a.pdf", null, pdf(10)), "/type", rule);
  }

  @Test
  void whatIsMissingIsNamed() throws IOException {
    refused(new Multipart().file("a.pdf", null, pdf(10)), "/type", "required");
    refused(new Multipart().text("type", "insurance"), "/file", "required");
    refused(new Multipart(), "/file", "required");
    refused(insurance(new byte[0]), "/file", "minLength");
    refused(insurance(pdf(10)).file("b.pdf", null, pdf(11)), "/file", "maxItems");
    var unknown = upload("portal", insurance(pdf(10)).text("secret", "x"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/secret");
  }

  @Test
  void aFileIsTakenByItsContentAndNotByItsName() throws IOException {
    var program = "MZ\u0090\u0000\u0003\u0000\u0000\u0000".getBytes(ISO_8859_1);
    refused(insurance(program), "/file", "mediaType");
    var quiet = new Multipart().text("type", "insurance").file("a.pdf", null, program);
    refused(quiet, "/file", "mediaType");
    var page = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
    refused(new Multipart().text("type", "x").file("a.txt", null, page), "/file", "mediaType");
  }

  @Test
  void theLimitHoldsToTheByte() throws IOException {
    assertThat(upload("portal", insurance(pdf(MOST))).status()).isEqualTo(201);
    tooLarge(insurance(pdf(MOST + 1)));
    // Known from its length, and refused before it is read.
    tooLarge(insurance(pdf(5_000_000)));
  }

  private void tooLarge(Multipart parts) throws IOException {
    var before = files();
    invalid(upload("portal", parts), "/file", "maxLength");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aBodyThatIsNoMultipartIsMalformed() {
    var bare = http.post("portal", path, "{}", "Accept", "application/json");
    assertThat(bare.status()).isEqualTo(415);
    var cut = new Multipart().part("form-data; name=\"a\"\r\nX: " + "y".repeat(9000), null, pdf(9));
    assertThat(upload("portal", cut).text("/type")).isEqualTo("urn:aktenlauf:problem:malformed");
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/x.pdf, filename*=UTF-8''x.pdf",
    "..\\..\\x.pdf, filename*=UTF-8''x.pdf",
    "Bescheid März.pdf, filename*=UTF-8''Bescheid%20M%C3%A4rz.pdf",
    "a%0d%0aSet-Cookie: b.pdf, filename*=UTF-8''a%250d%250aSet-Cookie%3A%20b.pdf",
    "'a;b\u2028\u0085c\u202e.pdf', filename*=UTF-8''a%3Bb",
    "'..', filename*=UTF-8''..",
  })
  void aNameIsOnlyEverAName(String name, String saved) throws IOException {
    var answer = upload("portal", new Multipart().text("type", "photo").file(name, null, pdf(50)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    var read = http.download("paula", path + "/" + answer.text("/documentId"));
    assertThat(read.headers().firstValue("content-disposition"))
        .get()
        .asString()
        .startsWith("attachment;")
        .contains(saved);
    assertThat(read.headers().firstValue("set-cookie")).isEmpty();
    assertThat(system.data().resolve("documents/etc")).doesNotExist();
  }

  @Test
  void whoMayNotSeeTheCaseMayNotSeeItsDocuments() {
    var id = filed("portal", pdf(100));
    var nothing = http.get("paula", path + "/0193a000-0000-7000-8000-000000000001");
    assertThat(nothing.status()).isEqualTo(404);
    var strangers = http.get("kfz", path + "/" + id);
    assertThat(strangers.status()).isEqualTo(404);
    assertThat(strangers.body()).isEqualTo(nothing.body());
    var elsewhere =
        "/api/v1/cases/%s/documents/%s".formatted(OpenCase.of(http, "dog-tax").id(), id);
    assertThat(http.get("paula", elsewhere).status()).isEqualTo(404);
    assertThat(http.get("paula", path + "/" + id + "%2f..%2fx").status()).isIn(400, 404);
    assertThat(http.get("portal", path + "/" + id).status()).isEqualTo(403);
    assertThat(http.get(null, path + "/" + id).status()).isEqualTo(401);
  }

  @Test
  void whoMayNotActOnTheCaseMayNotUpload() throws IOException {
    var before = files();
    assertThat(upload("kfz", insurance(pdf(100))).text("/type"))
        .isEqualTo("urn:aktenlauf:problem:forbidden");
    assertThat(upload("auditor", insurance(pdf(100))).status()).isEqualTo(403);
    var nowhere = "/api/v1/cases/0193a000-0000-7000-8000-000000000001/documents";
    assertThat(http.upload("portal", nowhere, insurance(pdf(100))).status()).isEqualTo(404);
    assertThat(http.upload("portal", "/api/v1/cases/x/documents", insurance(pdf(1))).status())
        .isEqualTo(404);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void anEndedCaseTakesNoneAndKeepsNothing() throws IOException {
    dog.act("portal", "withdraw-application", Map.of());
    var before = files();
    var refused = upload("portal", insurance(pdf(100)));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/rule")).isEqualTo("case-ended");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aRepeatIsAnsweredLikeTheFirstAndStoredOnce() throws IOException {
    var first = upload("portal", insurance(pdf(100)), "Idempotency-Key", "k");
    assertThat(first.status()).isEqualTo(201);
    upload("paula", insurance(pdf(70)));
    var before = files();
    var again = upload("portal", insurance(pdf(100)), "Idempotency-Key", "k");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().get("location")).isEqualTo(first.headers().get("location"));
    conflict(upload("portal", insurance(pdf(101)), "Idempotency-Key", "k"));
    conflict(upload("portal", insurance(new byte[0]), "Idempotency-Key", "k"));
    conflict(upload("portal", insurance(pdf(MOST + 1)), "Idempotency-Key", "k"));
    var other = new Multipart().text("type", "photo").file("Police.pdf", null, pdf(100));
    conflict(upload("portal", other, "Idempotency-Key", "k"));
    assertThat(files()).isEqualTo(before);
    assertThat(http.get("paula", "/api/v1/cases/" + dog.id() + "/history?minVersion=3").json())
        .hasSize(3);
  }

  @Test
  void parallelUploadsUnderOneKeyFileOneDocument() throws Exception {
    var before = files();
    var uploads = new ArrayList<Callable<Http.Answer>>();
    for (int i = 0; i < 8; i++) {
      uploads.add(() -> upload("portal", insurance(pdf(90_000)), "Idempotency-Key", "one"));
    }
    var answers = new HashSet<String>();
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var answer : pool.invokeAll(uploads)) {
        assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
        answers.add(answer.get().body());
      }
    }
    assertThat(answers).hasSize(1);
    assertThat(files()).isEqualTo(before + 1);
    var id = Http.JSON.readTree(answers.iterator().next()).get("documentId").asString();
    assertThat(http.download("paula", path + "/" + id).body()).isEqualTo(pdf(90_000));
  }

  /** As a kill between the content and its event leaves it. */
  @Test
  void contentThatNoEventNamesIsNoDocument() throws Exception {
    var orphan = "0193a000-0000-7000-8000-00000000abcd";
    var store = system.bean(DocumentStore.class);
    store.put(CaseId.of(dog.id()), orphan, new ByteArrayInputStream(pdf(100)));
    assertThat(http.get("paula", path + "/" + orphan).status()).isEqualTo(404);
    assertThat(dog.file("paula").get("documents"))
        .noneMatch(d -> d.get("documentId").asString("").equals(orphan));
    var naming = Map.of("documents", List.of(Map.of("type", "insurance", "documentId", orphan)));
    assertThat(dog.send("portal", "supply-documents", naming).text("/rule"))
        .isEqualTo("unknown-document");
    assertThat(upload("portal", insurance(pdf(100)).text("replaces", orphan)).text("/rule"))
        .isEqualTo("unknown-document");
    store.remove(orphan);
  }

  private static void conflict(Http.Answer answer) {
    assertThat(answer.text("/type")).isEqualTo("urn:aktenlauf:problem:idempotency-conflict");
  }

  @Test
  void theVersionSeenIsComparedWhereItIsSent() {
    assertThat(upload("portal", insurance(pdf(100)), "If-Match", "\"7\"").status()).isEqualTo(412);
  }

  @Test
  void nothingLiesOnDiskInClear() throws IOException {
    var canary = text("Kanarienvogel ".repeat(2_000));
    var name = "Kanarienvogel.txt";
    var answer = upload("portal", new Multipart().text("type", "photo").file(name, null, canary));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    try (var files = Files.walk(system.data())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1))
            .as(file.toString())
            .doesNotContain("Kanarienvogel");
      }
    }
    assertThat(system.data().resolve("documents/incoming")).isEmptyDirectory();
    assertThat(http.download("paula", path + "/" + answer.text("/documentId")).body())
        .isEqualTo(canary);
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }
}
