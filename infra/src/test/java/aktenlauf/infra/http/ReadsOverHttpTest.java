package aktenlauf.infra.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Who read which case, when, for what: as auditors ask, and as citizens do (§ 40 BMG). */
@ExtendWith(SharedSystem.class)
class ReadsOverHttpTest {
  private static final String CLERK = "meldestelle";
  private static final String PATH = "/api/v1/audit/reads";

  private final Http http;

  ReadsOverHttpTest(Http http) {
    this.http = http;
  }

  private List<JsonNode> reads(OpenCase one, String rest) {
    var answer = http.get("auditor", PATH + "?limit=200&case=" + one.id() + rest);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().get("items").spliterator(), false).toList();
  }

  private static List<String> told(List<JsonNode> reads) {
    return reads.stream()
        .map(r ->
            "%s (%s) %s for %s"
                .formatted(
                    r.at("/reader/id").asString(),
                    r.at("/reader/role").asString(),
                    r.get("read").asString(),
                    r.get("purpose").isNull() ? "?" : r.get("purpose").asString()))
        .toList();
  }

  private Http.Answer purposefully(String who, String path, String purpose) {
    return http.get(who, path, "Purpose", purpose);
  }

  /** Who read file X without action (browse pattern), with which purpose? */
  @Test
  void whoReadACaseWhenAndWhatForIsOneRequest() {
    var one = OpenCase.of(http, "residence-move-in");
    var version = one.version();
    one.file(CLERK);
    var path = "/api/v1/cases/" + one.id();
    var audited = purposefully("auditor", path, "Stichprobe 7");
    assertThat(audited.status()).isEqualTo(200);
    assertThat(
            purposefully("auditor", path + "/history?minVersion=" + version, "Stichprobe 7")
                .status())
        .isEqualTo(200);

    var reads = reads(one, "");
    assertThat(told(reads))
        .containsExactly(
            "meldestelle (clerk) case-file for ?",
            "auditor (auditor) case-file for Stichprobe 7",
            "auditor (auditor) history for Stichprobe 7");
    var first = reads.getFirst();
    assertThat(first.get("caseId").asString()).isEqualTo(one.id());
    assertThat(first.at("/reader/unit").asString()).isEqualTo("registration-office");
    assertThat(first.get("readAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(first.get("procedure").asString()).isEqualTo("residence-move-in");
    assertThat(reads).allMatch(r -> !r.get("acted").asBoolean());

    // A read is no event: the case is as it was.
    assertThat(one.seen(CLERK).version()).isEqualTo(version);
    one.act(CLERK, "check-identity", Map.of("method", "eid"));
    assertThat(told(reads(one, "&acted=false"))).hasSize(2).allMatch(r -> r.startsWith("auditor"));
    assertThat(told(reads(one, "&by=meldestelle&acted=true"))).hasSize(1);
    assertThat(told(reads(one, "&by=anna"))).isEmpty();
  }

  @Test
  void everyWayToReadACaseIsRecorded() {
    var submission = OpenCase.example(http, "residence-move-in");
    submission.withObject("/applicant").put("familyName", "Zwölfender");
    var one = OpenCase.submit(http, submission);
    var path = "/api/v1/cases/" + one.id();
    var uploaded =
        http.upload(
            "portal",
            path + "/documents",
            new Multipart()
                .text("type", "landlord-confirmation")
                .file("w.txt", "text/plain", "Einzug bestätigt".getBytes(UTF_8)));
    assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
    var document = path + "/documents/" + uploaded.text("/documentId");
    var arrived = document + "?minVersion=" + uploaded.json().get("version").asLong();
    assertThat(purposefully(CLERK, arrived, "Pruefung").status()).isEqualTo(200);
    assertThat(http.get("auditor", path + "/as-of?recordedAt=2199-01-01T00:00:00Z").status())
        .isEqualTo(200);
    http.eventually(
        CLERK, "/api/v1/worklist?q=Zw%C3%B6lfender", list -> !list.get("items").isEmpty());
    http.get(CLERK, "/api/v1/worklist?q=" + one.fileNumber());
    http.get(CLERK, "/api/v1/worklist");

    var told = told(reads(one, ""));
    assertThat(told)
        .contains(
            "meldestelle (clerk) document for Pruefung",
            "auditor (auditor) as-of for ?",
            "meldestelle (clerk) search for ?");
    assertThat(told.stream().filter(t -> t.contains("search"))).hasSize(1);
    assertThat(reads(one, "").getFirst().get("detail").asString())
        .isEqualTo(uploaded.text("/documentId"));
  }

  @Test
  void aPageOfTheLogAcrossCasesIsAReadOfEachCaseOnIt() {
    OpenCase.of(http, "dog-tax");
    var page =
        purposefully(
            "auditor",
            "/api/v1/audit/events?type=proceeding.application-submitted&limit=1",
            "Jahrespruefung");
    var caseId = page.text("/items/0/caseId");
    var reads =
        http.get("auditor", PATH + "?by=auditor&limit=200&case=" + caseId).json().get("items");
    assertThat(told(StreamSupport.stream(reads.spliterator(), false).toList()))
        .contains("auditor (auditor) events for Jahrespruefung");
  }

  @Test
  void aBlockedCasesReadIsRecordedAndACitizensLookIsNot() {
    var one = OpenCase.of(http, "residence-move-in");
    one.status();
    one.act(CLERK, "set-information-block", Map.of());
    one.file(CLERK);
    var path = "/api/v1/cases/" + one.id();
    assertThat(http.get("kfz", path).status()).isEqualTo(404);
    assertThat(http.get("portal", path).status()).isEqualTo(403);
    assertThat(told(reads(one, ""))).containsExactly("meldestelle (clerk) case-file for ?");
  }

  /** A path that shows a case and forgets to record it is found here. */
  @Test
  void everyPathThatShowsACaseTakesAPurpose() {
    var paths = new ArrayList<String>();
    for (var path : http.get(null, "/v3/api-docs").json().get("paths").properties()) {
      // What may be done next tells of no person.
      if (path.getKey().contains("{caseId}")
          && path.getValue().has("get")
          && !path.getKey().endsWith("/commands")) {
        paths.add(path.getKey());
        assertThat(path.getValue().at("/get/parameters"))
            .as(path.getKey())
            .anyMatch(p -> p.get("name").asString().equals("Purpose"));
      }
    }
    assertThat(paths).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void itIsForAuditors() {
    var one = OpenCase.of(http, "residence-move-in");
    for (var other : List.of(CLERK, "head", "portal", "operator")) {
      assertThat(http.get(other, PATH).status()).as(other).isEqualTo(403);
    }
    assertThat(http.get(null, PATH).status()).isEqualTo(401);
    assertThat(reads(one, "")).isEmpty();
  }

  @Test
  void badFiltersAreNamed() {
    for (var bad :
        List.of(
            "case=MEL-2026",
            "from=yesterday",
            "to=2026-11-23",
            "limit=0",
            "limit=201",
            "cursor=xyz",
            "acted=perhaps")) {
      var answer = http.get("auditor", PATH + "?" + bad);
      assertThat(answer.status()).as(bad).isEqualTo(400);
      assertThat(answer.text("/detail")).contains(bad.substring(0, bad.indexOf('=')));
    }
    var one = OpenCase.of(http, "residence-move-in");
    one.file(CLERK);
    var refused = purposefully("auditor", "/api/v1/cases/" + one.id(), "x".repeat(201));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/detail")).contains("Purpose");
    assertThat(reads(one, "")).hasSize(1);
  }

  @Test
  void theListIsPagedInTheOrderOfReads() {
    var one = OpenCase.of(http, "residence-move-in");
    one.file(CLERK);
    for (int n = 0; n < 4; n++) {
      one.file(CLERK);
    }
    var positions = new ArrayList<Long>();
    var next = PATH + "?limit=2&case=" + one.id();
    var path = next;
    while (path != null) {
      var page = http.get("auditor", path).json();
      page.get("items").forEach(r -> positions.add(r.get("position").asLong()));
      path =
          page.get("nextCursor").isNull()
              ? null
              : next + "&cursor=" + page.get("nextCursor").asString();
    }
    assertThat(positions).hasSize(5).isSorted().doesNotHaveDuplicates();
    var at = reads(one, "").get(2).get("readAt").asString();
    assertThat(reads(one, "&from=" + at)).hasSizeBetween(3, 5);
    assertThat(reads(one, "&to=" + at)).hasSizeBetween(0, 2);
  }

  /** Who read or received my data, for what, and may I see my file? */
  @Test
  void aCitizenLearnsWhoReadWhoReceivedAndHowToSeeTheFile() {
    var one = OpenCase.of(http, "residence-move-in");
    one.act(CLERK, "check-identity", Map.of("method", "eid"));
    one.act(
        CLERK,
        "request-prefill",
        Map.of("fromAuthority", "14612000", "answered", true, "fieldsWithheld", List.of("spouse")));
    one.act("portal", "confirm-housing", Map.of("by", "allocation-mark", "mark", "7K3M9Q4XC"));
    one.act(CLERK, "register-persons", Map.of());
    one.act(CLERK, "send-back-notification", Map.of("toAuthority", "14612000"));
    one.file(CLERK);
    purposefully("auditor", "/api/v1/cases/" + one.id(), "Verdacht gegen Nachbarn");
    one.status();

    var path = "/api/v1/status/%s/reads".formatted(one.fileNumber());
    var answer = http.get(null, path, "Access-Code", one.accessCode(), "Accept-Language", "en");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var reads = answer.json().get("reads");
    assertThat(reads).hasSize(2);
    assertThat(reads.at("/0/role").asString()).isEqualTo("auditor");
    assertThat(reads.at("/0/purpose").asString()).isEqualTo("audit");
    assertThat(reads.at("/1/unit").asString()).isEqualTo("registration-office");
    assertThat(reads.at("/1/purpose").asString()).isEqualTo("case-work");
    assertThat(reads.at("/1/text").asString()).isEqualTo("Read in order to deal with your case.");
    assertThat(answer.json().get("received"))
        .extracting(r -> r.get("what").asString() + " " + r.get("legalBasis").asString())
        .containsExactly("register-query § 23 Abs. 3 BMG", "registration § 33 Abs. 1 BMG");
    assertThat(answer.text("/inspection/text")).contains("see your file");
    assertThat(answer.text("/inspection/office/name")).contains("Meldebehörde");
    // Neither the official's name nor what was noted as the purpose.
    assertThat(answer.body()).doesNotContain("meldestelle\"", "Nachbarn");

    assertThat(http.get(null, path, "Access-Code", "WRONG").status()).isEqualTo(404);
    assertThat(http.get("portal", path + "?sub=somebody-else").status()).isEqualTo(404);
    one.act(CLERK, "set-information-block", Map.of());
    one.file(CLERK);
    http.eventually(
        "operator",
        "/api/v1/ops/read-models",
        _ -> http.get(null, path, "Access-Code", one.accessCode()).status() == 404);
  }
}
