package aktenlauf.infra.http.story;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.RunningSystem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What clerks ask of their unit's building cases, each answered by one request. */
class ClerksQuestionsTest {
  private static final String DECISION = "saechsbo-69-4-decision";
  private static final String PLOT = "140407___077770001__";

  private static RunningSystem system;
  private static Http http;
  private static LocalDate today;

  /** Came in twenty days ago and was not looked at. */
  private static OpenCase unseen;

  /** Counts as granted in a few days. */
  private static OpenCase urgent;

  /** Has to be decided in a few days, or its applicant may complain. */
  private static OpenCase late;

  private static OpenCase consulted;
  private static OpenCase lacking;

  /** Drafted by anna; clara has it for her signature. */
  private static OpenCase drafted;

  private static long opened;

  @BeforeAll
  static void tell() throws Exception {
    system =
        RunningSystem.start(
            "aktenlauf.clock=movable",
            "aktenlauf.status-rate=0",
            "aktenlauf.deputies[0].absent=clara",
            "aktenlauf.deputies[0].deputy=bernd",
            "aktenlauf.deputies[0].from=2020-01-01",
            "aktenlauf.deputies[0].to=2060-12-31");
    http = system.http();
    var clock = new MovableClock(http);
    clock.moveBy(1);
    today = clock.today();
    unseen = of("building-permit-simplified", today.minusDays(20));
    var soon = today.plusDays(3).minusMonths(3);
    urgent = complete(of("building-permit-simplified", soon));
    late = complete(of("building-permit-full", soon));
    consulted();
    lacking = of("building-permit-simplified", today.minusDays(1));
    lacking.act(
        "anna",
        "demand-correction",
        Map.of(
            "until", today.plusDays(3).toString(),
            "documents", List.of(Map.of("type", "drawings")),
            "warning", true));
    drafted();
    clock.moveTo(today);
  }

  @AfterAll
  static void stop() throws Exception {
    system.drop();
  }

  private static OpenCase of(String procedure, LocalDate receivedOn) {
    var submission = OpenCase.example(http, procedure);
    submission.put("receivedOn", receivedOn.toString());
    return OpenCase.submit(http, submission);
  }

  private static OpenCase complete(OpenCase house) {
    var day = house.file("anna").get("receivedOn").asString();
    return house.act("anna", "confirm-completeness", Map.of("confirmedReceiptDate", day));
  }

  private static void consulted() {
    var received = today.minusMonths(2).minusDays(20);
    consulted = complete(of("building-permit-simplified", received));
    asked("Verkehrs- und Tiefbauamt", "opinion", today);
    asked("Umweltamt", "opinion", today);
    asked("Untere Denkmalschutzbehörde", "monument", received);
    consulted.act("anna", "record-opinion", Map.of("ref", "opinion-2", "result", "no-concerns"));
  }

  private static void asked(String authority, String kind, LocalDate on) {
    consulted.act(
        "anna",
        "request-opinion",
        Map.of("authority", authority, "kind", kind, "on", on.toString()));
  }

  private static void drafted() {
    var submission = OpenCase.example(http, "building-permit-simplified");
    ((tools.jackson.databind.node.ObjectNode) submission.get("application"))
        .putArray("plots")
        .add(PLOT);
    drafted = complete(OpenCase.submit(http, submission));
    OpenCase.submit(http, submission);
    opened = drafted.version();
    drafted
        .act("anna", "draft-decision", Map.of("result", "granted", "text", "Erteilt."))
        .act("anna", "assign-case", Map.of("assignee", "clara"));
  }

  private static List<JsonNode> items(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false).toList();
  }

  private static List<String> cases(JsonNode page) {
    return items(page).stream().map(r -> r.get("caseId").asString()).distinct().toList();
  }

  private static JsonNode of(JsonNode page, OpenCase house) {
    return items(page).stream()
        .filter(r -> r.get("caseId").asString().equals(house.id()))
        .findFirst()
        .orElseThrow();
  }

  /** Lists follow the log with a small delay. */
  private static JsonNode list(String path, OpenCase... wanted) {
    var ids = java.util.Arrays.stream(wanted).map(OpenCase::id).toList();
    return http.eventually("anna", path, page -> cases(page).containsAll(ids));
  }

  @Test
  void whichCasesPassAStatutoryDeadlineInTheNextFiveWorkingDays() {
    var page =
        list("/api/v1/deadlines?unit=building-permits&withinWorkingDays=5", urgent, late, lacking);
    assertThat(cases(page)).doesNotContain(drafted.id(), unseen.id());
    assertThat(LocalDate.parse(of(page, urgent).get("due").asString()))
        .isBetween(today, today.plusDays(9));
  }

  @Test
  void whichOfThemEndInAFictionAndWhichInAComplaintOnly() {
    var page = list("/api/v1/deadlines?withinWorkingDays=5&rule=" + DECISION, urgent, late);
    assertThat(of(page, urgent).get("effect").asString()).isEqualTo("fiction");
    assertThat(of(page, late).get("effect").asString()).isEqualTo("alarm");
  }

  @Test
  void whichConfirmationsOfCompletenessAreOlderThanFourteenDays() {
    var page =
        list(
            "/api/v1/worklist?awaiting=confirmation&receivedBefore=" + today.minusDays(14), unseen);
    assertThat(cases(page)).containsExactly(unseen.id());
    var awaiting = of(page, unseen).get("awaiting");
    assertThat(awaiting.get("role").asString()).isEqualTo("clerk");
    assertThat(awaiting.get("since").asString()).isEqualTo(today.minusDays(20).toString());
  }

  @Test
  void whatMustBeDispatchedTodayToBeNotifiedInTime() {
    var page = list("/api/v1/deadlines?dispatchBy=" + today, urgent);
    assertThat(cases(page)).containsExactly(urgent.id());
    var row = of(page, urgent);
    assertThat(LocalDate.parse(row.get("dispatchBy").asString()))
        .isBeforeOrEqualTo(LocalDate.parse(row.get("due").asString()).minusDays(4));
  }

  @Test
  void whichOpinionsAndConsentsAreOpenDueOrDeemedGiven() {
    var page =
        http.eventually(
            "anna",
            "/api/v1/deadlines?state=all&rule=saechsbo-69-1-opinion,saechsdschg-13-monument",
            p -> p.get("items").size() == 3 && p.toString().contains("deemed-given"));
    var replies =
        items(page).stream()
            .map(r ->
                "%s: %s, %s"
                    .formatted(
                        r.at("/consulted/authority").asString(),
                        r.at("/consulted/reply").asString(),
                        r.get("state").asString()))
            .toList();
    assertThat(replies)
        .containsExactlyInAnyOrder(
            "Verkehrs- und Tiefbauamt: waited-for, running",
            "Umweltamt: no-concerns, met",
            "Untere Denkmalschutzbehörde: deemed-given, expired");
  }

  @Test
  void whichDeadlinesOfDefectsLapseThisWeek() {
    var page = list("/api/v1/deadlines?effect=withdrawal&withinWorkingDays=5", lacking);
    assertThat(cases(page)).containsExactly(lacking.id());
  }

  @Test
  void whichCasesWaitOnTheCitizen() {
    assertThat(cases(list("/api/v1/worklist?waitingFor=applicant", lacking)))
        .containsExactly(lacking.id());
  }

  @Test
  void whichDecisionsWaitForASignatureAtWhomAndSinceWhen() {
    var page =
        http.eventually(
            "clara",
            "/api/v1/worklist?awaiting=signature",
            p -> cases(p).contains(drafted.id()) && p.toString().contains("\"clara\""));
    assertThat(cases(page)).containsExactly(drafted.id());
    var awaiting = of(page, drafted).get("awaiting");
    assertThat(awaiting.get("what").asString()).isEqualTo("signature");
    assertThat(awaiting.get("person").asString()).isEqualTo("clara");
    assertThat(awaiting.get("since").asString()).isEqualTo(today.toString());
    assertThat(awaiting.get("draftedBy").asString()).isEqualTo("anna");
  }

  @Test
  void whatChangedSinceILastOpenedTheCase() {
    var changes =
        http.get(
                "anna",
                "/api/v1/cases/%s/history?after=%d&minVersion=%d"
                    .formatted(drafted.id(), opened, drafted.version()))
            .json();
    assertThat(changes)
        .extracting(e -> e.get("type").asString())
        .containsExactly(
            "proceeding.decision-drafted", "proceeding.state-entered", "proceeding.case-assigned");
    assertThat(changes.at("/0/version").asLong()).isEqualTo(opened + 1);
  }

  @Test
  void whichCommandIsAllowedNowAndIfNotWhyNot() {
    var commands = urgent.commands("anna");
    assertThat(commands)
        .filteredOn(c -> c.get("name").asString().equals("draft-decision"))
        .singleElement()
        .satisfies(c -> assertThat(c.get("allowed").asBoolean()).isTrue());
    assertThat(commands)
        .filteredOn(c -> c.get("name").asString().equals("confirm-completeness"))
        .singleElement()
        .satisfies(c -> {
          assertThat(c.get("allowed").asBoolean()).isFalse();
          assertThat(c.get("rule").asString()).isEqualTo("completeness-confirmed");
          assertThat(c.get("legalBasis").toString()).contains("§ 69 Abs. 2 SächsBO");
        });
  }

  @Test
  void isThereAnotherCaseOnThisPlot() {
    var page =
        http.eventually(
            "anna", "/api/v1/worklist?state=all&q=" + PLOT, p -> p.get("items").size() == 2);
    assertThat(cases(page)).hasSize(2).contains(drafted.id());
  }

  /** Of every case that costs something and is not paid, paid in part, or paid too much. */
  @Test
  void whichPaymentsAreOpenOrMismatched() {
    var open = charged("120.00", null);
    var part = charged("120.00", "20.00");
    var paid = charged("120.00", "120.00");
    List.of(open, part, paid, drafted).forEach(c -> c.row("anna"));
    assertThat(unsettled("unsettled"))
        .contains(open.id(), part.id())
        .doesNotContain(paid.id(), drafted.id());
    assertThat(unsettled("open")).contains(open.id()).doesNotContain(part.id());
    assertThat(unsettled("mismatched")).contains(part.id()).doesNotContain(open.id());
    var page = http.get("kasse", "/api/v1/worklist?payment=mismatched&state=all").json();
    assertThat(of(page, part).at("/payment/open").asString()).isEqualTo("100.00");
  }

  private static List<String> unsettled(String which) {
    return cases(http.get("anna", "/api/v1/worklist?state=all&payment=" + which).json());
  }

  private static OpenCase charged(String fee, @Nullable String amount) {
    var house = of("building-permit-simplified", today);
    house.act("portal", "withdraw-application", Map.of());
    house.act("anna", "assess-fee", Map.of("fee", "withdrawal", "amount", fee));
    if (amount != null) {
      var payment = Map.of("amount", amount, "reference", "K-1", "on", today.toString());
      house.act("anna", "record-fee-payment", payment);
    }
    return house;
  }

  @Test
  void whoMayDecide() {
    var deciding = drafted.file("anna").get("deciding");
    assertThat(deciding.get("role").asString()).isEqualTo("signatory");
    assertThat(deciding.get("unit").asString()).isEqualTo("building-permits");
    assertThat(deciding.get("excluded")).hasSize(1);
    assertThat(deciding.at("/excluded/0/person").asString()).isEqualTo("anna");
    assertThat(deciding.at("/excluded/0/rule").asString()).isEqualTo("four-eyes-grant");
    assertThat(deciding.at("/conflictOfInterest/legalBasis/0").asString())
        .isEqualTo("§ 20 Abs. 1 VwVfG");
  }

  @Test
  void whoIsADeputyAndWhoHasAConflictOfInterest() {
    var house = complete(of("building-permit-simplified", today));
    house.act("anna", "draft-decision", Map.of("result", "granted", "text", "Erteilt."));
    var conflict = Map.of("person", "clara", "ground", "relative", "reason", "Bruder.");
    house.refused("anna", "record-conflict-of-interest", conflict, "conflict-of-others");
    house.act("clara", "record-conflict-of-interest", conflict);
    house.refused("clara", "grant-permit", Map.of(), "conflict-of-interest");
    var deciding = house.file("anna").get("deciding");
    assertThat(deciding.at("/excluded/1/person").asString()).isEqualTo("clara");
    assertThat(deciding.at("/excluded/1/rule").asString()).isEqualTo("conflict-of-interest");
    assertThat(deciding.at("/deputies/0/absent").asString()).isEqualTo("clara");
    assertThat(deciding.at("/deputies/0/deputy").asString()).isEqualTo("bernd");
    assertThat(house.commands("bernd"))
        .anyMatch(c -> c.get("name").asString().equals("grant-permit"));
    var lift = Map.of("person", "clara", "reason", "Nur der Name ist derselbe.");
    assertThat(house.attempt("anna", "lift-conflict-of-interest", lift).status()).isEqualTo(403);
    house.act("head", "lift-conflict-of-interest", lift);
    var lifted = house.file("anna");
    assertThat(lifted.at("/conflicts/0/lifted/by").asString()).isEqualTo("head");
    assertThat(lifted.at("/deciding/excluded")).hasSize(1);
    house.act("bernd", "grant-permit", Map.of());
    var decision = house.file("anna").get("decision");
    assertThat(decision.get("signedBy").asString()).isEqualTo("bernd");
    assertThat(decision.get("signedFor").asString()).isEqualTo("clara");
  }
}
