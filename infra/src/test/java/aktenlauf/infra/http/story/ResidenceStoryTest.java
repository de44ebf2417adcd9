package aktenlauf.infra.http.story;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.RunningSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The registration of residents, each procedure from its notice to its end. */
class ResidenceStoryTest {
  private static final String CLERK = "meldestelle";
  private static RunningSystem system;
  private static Http http;
  private static MovableClock clock;

  @BeforeAll
  static void start() throws Exception {
    system = RunningSystem.start("aktenlauf.clock=movable", "aktenlauf.status-rate=0");
    http = system.http();
    clock = new MovableClock(http);
    // To noon: no midnight passes between two steps.
    clock.moveBy(1);
  }

  @AfterAll
  static void stop() throws Exception {
    system.drop();
  }

  private static List<String> types(OpenCase one) {
    var all = new ArrayList<String>();
    one.history(CLERK).forEach(e -> all.add(e.get("type").asString()));
    return all;
  }

  private static List<String> events(Http.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var all = new ArrayList<String>();
    answer.json().get("events").forEach(e -> all.add(e.asString()));
    return all;
  }

  private static OpenCase example(String procedure, String name) {
    for (var e : http.get(null, "/api/v1/procedures/%s/examples".formatted(procedure)).json()) {
      if (e.get("name").asString().equals(name)) {
        return OpenCase.submit(http, e.get("submission"));
      }
    }
    throw new AssertionError("no example " + name);
  }

  private static OpenCase registered(OpenCase one) {
    return one.act(CLERK, "check-identity", Map.of("method", "eid"))
        .act("portal", "confirm-housing", Map.of("by", "allocation-mark", "mark", "7K3M9Q4XC"))
        .act(CLERK, "register-persons", Map.of());
  }

  /** The rows of a list that are about the case. */
  private static List<JsonNode> rows(String who, String path, OpenCase one) {
    var all = new ArrayList<JsonNode>();
    for (var row : http.get(who, path).json().get("items")) {
      if (row.get("caseId").asString().equals(one.id())) {
        all.add(row);
      }
    }
    return all;
  }

  private static JsonNode deadline(OpenCase one, String rule) {
    for (var d : one.file(CLERK).get("deadlines")) {
      if (d.get("rule").asString().equals(rule)) {
        return d;
      }
    }
    throw new AssertionError("no deadline " + rule);
  }

  @Test
  void aHouseholdMovesInAndItsFormerMunicipalityIsTold() {
    var one = OpenCase.of(http, "residence-move-in");
    one.refused(CLERK, "register-persons", Map.of(), "identity-not-checked");
    one.act(CLERK, "check-identity", Map.of("method", "eid"));
    one.act(
        CLERK,
        "request-prefill",
        Map.of("fromAuthority", "14612000", "answered", true, "fieldsWithheld", List.of("spouse")));
    one.act("portal", "confirm-housing", Map.of("by", "allocation-mark", "mark", "7K3M9Q4XC"));
    var answer = one.attempt(CLERK, "register-persons", Map.of());
    assertThat(events(answer))
        .startsWith("residence.person-registered", "residence.dwelling-status-set")
        .contains("proceeding.deadline-started", "proceeding.state-entered");

    // Is my move registered; from which date; which dwelling is main?
    var status = one.status("en");
    assertThat(status.get("status").asString()).isEqualTo("REGISTERED");
    assertThat(status.get("text").asString()).isEqualTo("Entered in the register");
    assertThat(status.at("/registration/persons/0/ref").asString()).isEqualTo("p1");
    assertThat(status.at("/registration/persons/0/from").asString())
        .isEqualTo(clock.today().minusDays(3).toString());
    assertThat(status.at("/registration/dwellings/0/status").asString()).isEqualTo("sole");
    // Did my previous municipality get told?
    assertThat(status.at("/formerAuthority/toldOn").isNull()).isTrue();
    one.act(CLERK, "issue-confirmation", Map.of("chip", true, "sticker", true));
    one.act(CLERK, "send-back-notification", Map.of("toAuthority", "14612000"));
    assertThat(one.status().at("/formerAuthority/toldOn").asString())
        .isEqualTo(clock.today().toString());
    one.act(CLERK, "evaluate-back-notification", Map.of("differences", List.of()));
    one.act(CLERK, "close-case", Map.of("outcome", "registered"));
    assertThat(one.status().get("status").asString()).isEqualTo("CLOSED");
    assertThat(one.status().get("outcome").asString()).isEqualTo("registered");
    var file = one.file(CLERK);
    assertThat(file.at("/residence/prefill/fieldsWithheld/0").asString()).isEqualTo("spouse");
    assertThat(file.at("/residence/entries/0/what").asString()).isEqualTo("registered");
    assertThat(file.at("/residence/backNotification/told/0/toAuthority").asString())
        .isEqualTo("14612000");
    assertThat(types(one))
        .containsSubsequence(
            "proceeding.application-submitted",
            "residence.move-notified",
            "residence.identity-checked",
            "residence.prefill-received",
            "residence.housing-confirmed",
            "residence.person-registered",
            "residence.registration-confirmation-issued",
            "residence.chip-update-released",
            "residence.sticker-ordered",
            "residence.back-notification-sent",
            "residence.back-notification-evaluated",
            "proceeding.case-closed");
  }

  @Test
  void oneChildRegisteredElsewhereHoldsUpAFamilyOfFive() {
    var family = example("residence-move-in", "family-of-five");
    family
        .act(CLERK, "check-identity", Map.of("method", "id-card"))
        .act(CLERK, "confirm-housing", Map.of("by", "document", "mark", "housing-confirmation"))
        .act(CLERK, "record-clash", Map.of("ref", "p4", "kind", "registered-elsewhere"));
    assertThat(events(family.attempt(CLERK, "register-persons", Map.of())))
        .containsExactly("residence.clarification-opened", "proceeding.state-entered");
    family.refused(CLERK, "register-persons", Map.of(), "clarification-open");
    assertThat(types(family)).doesNotContain("residence.person-registered");
    assertThat(family.status().get("status").asString()).isEqualTo("IN_PROGRESS");
    family.act(CLERK, "resolve-clarification", Map.of("text", "dort abgemeldet"));
    assertThat(events(family.attempt(CLERK, "register-persons", Map.of())))
        .filteredOn("residence.person-registered"::equals)
        .hasSize(5);
  }

  /** Which back-notifications are overdue (3 working days) or unanswered? */
  @Test
  void aBackNotificationThatIsOverdueOrUnansweredIsListed() {
    var query =
        "/api/v1/deadlines?state=expired&limit=200"
            + "&rule=bmg-33-back-notification,bmg-33-evaluation";
    var one = registered(OpenCase.of(http, "residence-move-in"));
    var due = LocalDate.parse(deadline(one, "bmg-33-back-notification").get("due").asString());
    assertThat(rows(CLERK, query, one)).isEmpty();
    clock.moveTo(due.plusDays(1));
    one.seen(CLERK);
    assertThat(types(one)).contains("residence.back-notification-overdue");
    assertThat(rows(CLERK, query, one))
        .extracting(r -> r.get("rule").asString())
        .containsExactly("bmg-33-back-notification");
    one.act(CLERK, "send-back-notification", Map.of("toAuthority", "14612000"));
    clock.moveBy(14);
    one.seen(CLERK);
    assertThat(types(one)).contains("residence.back-notification-unanswered");
    assertThat(rows(CLERK, query, one))
        .extracting(r -> r.get("rule").asString())
        .containsExactly("bmg-33-evaluation");
    one.act(CLERK, "evaluate-back-notification", Map.of("differences", List.of()));
    http.eventually(CLERK, query, _ -> rows(CLERK, query, one).isEmpty());
  }

  @Test
  void aRefusalIsDraftedByOneAndSignedByAnother() {
    var one = OpenCase.of(http, "residence-move-in");
    one.act(CLERK, "check-identity", Map.of("method", "eid"));
    one.act(CLERK, "draft-decision", one.example(CLERK, "draft-decision"));
    var byDrafter = one.attempt(CLERK, "sign-decision", Map.of());
    assertThat(byDrafter.status()).isEqualTo(403);
    assertThat(byDrafter.text("/detail")).contains("signatory");
    assertThat(one.attempt("clara", "sign-decision", Map.of()).status()).isEqualTo(403);
    assertThat(one.status().get("status").asString()).isNotEqualTo("REJECTED");
    one.act("dora", "sign-decision", Map.of());
    one.act(CLERK, "notify-decision", one.example(CLERK, "notify-decision"));
    assertThat(one.status().get("status").asString()).isEqualTo("REJECTED");
    one.refused(CLERK, "register-persons", Map.of(), "already-entered");
  }

  @Test
  void aMoveWithinTheCityNeedsNoOtherAuthority() {
    var one = registered(OpenCase.of(http, "residence-move-within"));
    one.act(CLERK, "issue-confirmation", Map.of());
    one.act(CLERK, "close-case", Map.of("outcome", "registered"));
    assertThat(types(one)).doesNotContain("residence.back-notification-sent");
  }

  @Test
  void aLateNoticeIsRegistered() {
    var submission = OpenCase.example(http, "residence-move-in");
    ((ObjectNode) submission.get("application"))
        .put("moveInDate", clock.today().minusDays(40).toString());
    var one = registered(OpenCase.submit(http, submission));
    one.row(CLERK);
    assertThat(one.file(CLERK).at("/residence/late").asBoolean()).isTrue();
    one.act(CLERK, "report-offence", Map.of("ground", "late-notice"));
    assertThat(one.status().get("status").asString()).isEqualTo("REGISTERED");
    assertThat(one.status().toString()).doesNotContain("offence");

    // Those who pursue it have a file of their own, which the registration office does not read.
    var report = OpenCase.example(http, "fine-proceedings");
    ((ObjectNode) report.get("application")).put("residenceCase", one.fileNumber());
    assertThat(http.post(CLERK, "/api/v1/cases", report).status()).isEqualTo(403);
    var byPortal = http.post("portal", "/api/v1/cases", report);
    assertThat(byPortal.status()).isEqualTo(403);
    assertThat(byPortal.text("/detail"))
        .isEqualTo(
            "a case of fine-proceedings: submit-application is issued by clerk or system, not by"
                + " the role portal");
    var opened = http.post("paula", "/api/v1/cases", report);
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    var fine = "/api/v1/cases/" + opened.text("/caseId");
    var file = http.eventually("paula", fine, f -> f.has("caseId"));
    assertThat(file.at("/application/residenceCase").asString()).isEqualTo(one.fileNumber());
    assertThat(file.get("unit").asString()).isEqualTo("fines-office");
    var row =
        http.eventually(
            "paula",
            "/api/v1/worklist?procedure=fine-proceedings&limit=1",
            list -> !list.get("items").isEmpty());
    // § 31 Abs. 2, 3 OWiG: from the act on, three years where the ground is a sham address.
    var months = report.at("/application/ground").asString().equals("sham-address") ? 36 : 6;
    assertThat(row.at("/items/0/due").asString())
        .isEqualTo(
            LocalDate.parse(report.at("/application/offenceOn").asString())
                .plusMonths(months)
                .minusDays(1)
                .toString());
    http.command("paula", opened.text("/caseId"), "assess-offence", Map.of("finding", "pursue"));
    for (var path : List.of(fine, fine + "/history")) {
      assertThat(http.get(CLERK, path).status()).as(path).isEqualTo(404);
    }
    assertThat(
            http.post(CLERK, fine + "/commands/assess-offence", Map.of("finding", "pursue"))
                .status())
        .isIn(403, 404);
    assertThat(http.get("paula", "/api/v1/cases/" + one.id()).status()).isEqualTo(404);
    assertThat(rows(CLERK, "/api/v1/worklist?state=all&limit=200", one)).hasSize(1);
    assertThat(http.get(CLERK, "/api/v1/worklist?state=all&q=OWI").json().get("items")).isEmpty();
  }

  @Test
  void aDeregistrationIsNotedAndTakesEffectOnItsDay() {
    var leaves = clock.today().plusDays(7);
    var submission = OpenCase.example(http, "residence-move-out");
    var application = (ObjectNode) submission.get("application");
    application.put("moveOutDate", leaves.plusDays(1).toString());
    var early = http.post("portal", "/api/v1/cases", submission);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text("/rule")).isEqualTo("deregistration-too-early");
    application.put("moveOutDate", leaves.toString());
    var one = OpenCase.submit(http, submission);
    one.act(CLERK, "check-identity", Map.of("method", "document-number"));
    one.act(CLERK, "deregister-persons", Map.of());
    assertThat(one.status("de").get("text").asString()).contains("vorgemerkt");
    assertThat(one.status().at("/registration/deregistrationNotedFor").asString())
        .isEqualTo(leaves.toString());
    clock.moveTo(leaves.minusDays(1));
    one.seen(CLERK);
    assertThat(types(one)).doesNotContain("residence.person-deregistered");
    clock.moveTo(leaves);
    one.seen(CLERK);
    assertThat(types(one)).contains("residence.person-deregistered");
    assertThat(one.status().get("status").asString()).isEqualTo("REGISTERED");
    one.act(CLERK, "close-case", Map.of("outcome", "deregistered"));
  }

  @Test
  void whoMovesWithinGermanyIsSentToTheNoticeOfMovingIn() {
    var submission = OpenCase.example(http, "residence-move-out");
    ((ObjectNode) submission.get("application"))
        .putObject("newDwelling")
        .put("city", "Dresden")
        .put("country", "DE");
    var answer = http.post("portal", "/api/v1/cases", submission);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("/rule")).isEqualTo("new-dwelling-in-germany");
    assertThat(answer.text("/detail")).contains("residence-move-in");
  }

  @Test
  void aSecondaryDwellingIsGivenUp() {
    var one = OpenCase.of(http, "residence-secondary-dwelling");
    one.act(CLERK, "check-identity", Map.of("method", "id-card"));
    one.act(CLERK, "deregister-persons", Map.of());
    one.act(CLERK, "close-case", Map.of("outcome", "deregistered"));
    assertThat(types(one)).contains("residence.person-deregistered");
  }

  @Test
  void mainAndSecondaryDwellingAreSwapped() {
    var one = OpenCase.of(http, "residence-status");
    one.act(CLERK, "check-identity", Map.of("method", "id-card"));
    one.act(CLERK, "set-dwelling-status", Map.of());
    assertThat(one.status().at("/registration/dwellings/0/status").asString()).isEqualTo("main");
    one.act(CLERK, "close-case", Map.of("outcome", "changed"));
  }

  /** Which Auskunftssperren end in 60 days? */
  @Test
  void aBlockHidesTheCaseUntilItEndsAfterTwoYears() {
    var one = OpenCase.of(http, "residence-information-block");
    one.act(CLERK, "set-information-block", one.example(CLERK, "set-information-block"));
    var until =
        LocalDate.parse(one.file(CLERK).at("/residence/informationBlocks/0/until").asString());
    one.act(CLERK, "inform-person-of-request", Map.of("requester", "Inkasso Beispiel GmbH"));
    one.act(CLERK, "close-case", Map.of("outcome", "entered"));
    http.eventually(CLERK, "/api/v1/cases/" + one.id(), _ -> hidden(one));
    clock.moveTo(until.minusDays(59));
    one.seen(CLERK);
    assertThat(deadline(one, "bmg-51-block-reminder").get("state").asString()).isEqualTo("expired");
    var query =
        "/api/v1/deadlines?limit=200&rule=bmg-51-information-block&dueBefore="
            + clock.today().plusDays(61);
    assertThat(rows(CLERK, query, one)).hasSize(1);
    clock.moveTo(until);
    one.seen(CLERK);
    assertThat(hidden(one)).isTrue();
    clock.moveTo(until.plusDays(1));
    one.seen(CLERK);
    assertThat(types(one)).contains("residence.information-block-expired");
    http.eventually(CLERK, query, _ -> !hidden(one));
    assertThat(one.status().get("status").asString()).isEqualTo("CLOSED");
  }

  private static boolean hidden(OpenCase one) {
    var path = "/api/v1/status/" + one.fileNumber();
    return http.get(null, path, "Access-Code", one.accessCode()).status() == 404;
  }

  /** Twelve months at least, and gone by the end of the year after the read (§ 40 Abs. 4 BMG). */
  @Test
  void whoReadACaseIsKeptToTheEndOfTheNextYear() {
    var one = OpenCase.of(http, "residence-correction");
    one.file(CLERK);
    var reads = "/api/v1/audit/reads?case=" + one.id();
    var year = clock.today().getYear();
    clock.moveTo(LocalDate.of(year + 1, 12, 31));
    assertThat(http.get("auditor", reads).json().get("items")).hasSize(1);
    clock.moveTo(LocalDate.of(year + 2, 1, 1));
    assertThat(http.get("auditor", reads).json().get("items")).isEmpty();
  }

  @Test
  void aRecordIsCorrected() {
    var one = OpenCase.of(http, "residence-correction");
    one.act(CLERK, "check-identity", Map.of("method", "id-card"));
    one.act(CLERK, "correct-record", one.example(CLERK, "correct-record"));
    assertThat(one.status("en").get("text").asString())
        .isEqualTo("The register has been corrected");
    one.act(CLERK, "close-case", Map.of("outcome", "corrected"));
  }
}
