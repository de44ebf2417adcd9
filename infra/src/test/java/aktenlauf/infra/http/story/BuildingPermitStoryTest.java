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

/** Building applications over years, told over HTTP with a clock that is moved. */
class BuildingPermitStoryTest {
  private static final Map<String, Object> GRANT =
      Map.of("result", "granted", "text", "Die Baugenehmigung wird erteilt.");

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

  private static List<String> types(OpenCase permit) {
    var all = new ArrayList<String>();
    permit.history("anna").forEach(e -> all.add(e.get("type").asString()));
    return all;
  }

  private static JsonNode deadline(OpenCase permit, String rule) {
    for (var d : permit.file("anna").get("deadlines")) {
      if (d.get("rule").asString().equals(rule)) {
        return d;
      }
    }
    throw new AssertionError("no deadline " + rule);
  }

  private static LocalDate due(OpenCase permit, String rule) {
    return LocalDate.parse(deadline(permit, rule).get("due").asString());
  }

  @Test
  void defectsCuredOnTheLastDayASilentAuthorityAnExtensionAndAPermitThatBecomesFinal() {
    var permit = OpenCase.of(http, "building-permit-simplified");
    var until = clock.today().plusDays(21);
    permit.act(
        "anna",
        "demand-correction",
        Map.of(
            "until", until.toString(),
            "documents", List.of(Map.of("type", "energy-proof")),
            "defects", List.of("Der Nachweis ist nicht unterschrieben."),
            "warning", true));
    assertThat(permit.status().get("status").asString()).isEqualTo("NEED_INFO");
    clock.moveTo(due(permit, "saechsbo-69-2-defects"));
    permit
        .seen("anna")
        .act(
            "portal",
            "supply-documents",
            Map.of(
                "documents", List.of(Map.of("type", "energy-proof", "sha256", "ab".repeat(32)))));
    var confirmed = clock.today();
    permit.act(
        "anna", "confirm-completeness", Map.of("confirmedReceiptDate", confirmed.toString()));
    var decision = due(permit, "saechsbo-69-4-decision");
    assertThat(decision).isAfterOrEqualTo(confirmed.plusMonths(3));
    assertThat(permit.status().get("legalDeadline").asString()).isEqualTo(decision.toString());

    permit.act(
        "anna",
        "request-opinion",
        Map.of("authority", "Verkehrs- und Tiefbauamt", "kind", "opinion"));
    permit.act(
        "anna",
        "request-opinion",
        Map.of("authority", "Untere Denkmalschutzbehörde", "kind", "monument"));
    permit.act("anna", "record-opinion", Map.of("ref", "opinion-2", "result", "given"));
    clock.moveTo(due(permit, "saechsbo-69-1-opinion").plusDays(1));
    permit.seen("anna");
    assertThat(types(permit)).contains("building-law.opinion-precluded");

    permit.refused(
        "anna",
        "extend-decision-period",
        Map.of(
            "expectedDate", decision.plusDays(30).toString(),
            "reason", "staffing",
            "reasons", "Zu wenig Personal."),
        "extension-staffing");
    permit.act("anna", "extend-decision-period", permit.example("anna", "extend-decision-period"));
    assertThat(due(permit, "saechsbo-69-4-decision")).isAfter(decision);
    assertThat(permit.status().get("status").asString()).isEqualTo("EXTENDED");

    permit.act("anna", "draft-decision", GRANT);
    permit.refused(
        "bernd", "draft-decision", Map.of("result", "vielleicht", "text", "?"), "unknown-result");
    var own = permit.attempt("anna", "grant-permit", Map.of());
    assertThat(own.status()).isEqualTo(403);
    permit.act(
        "clara", "grant-permit", Map.of("conditions", List.of("Absteckung abnehmen lassen.")));
    assertThat(permit.status().toString()).doesNotContain("granted");
    permit.act(
        "anna", "notify-decision", Map.of("channel", "portal", "on", clock.today().toString()));
    assertThat(deadline(permit, "saechsbo-69-4-decision").get("state").asString()).isEqualTo("met");

    // The end that is told may come some days before the one that finality is judged by.
    clock.moveTo(due(permit, "vwgo-70-objection").plusDays(10));
    permit.seen("anna");
    assertThat(types(permit)).contains("building-law.decision-became-final");
    permit.act("portal", "notify-start", Map.of("on", clock.today().plusDays(10).toString()));
    clock.moveBy(4 * 366);
    permit.seen("anna");
    assertThat(types(permit)).doesNotContain("building-law.permit-lapsed");
  }

  @Test
  void nobodyDecidesSoThePermitCountsAsGrantedAndLapsesThreeYearsLater() {
    var permit = OpenCase.of(http, "building-permit-simplified");
    permit.act(
        "anna", "confirm-completeness", Map.of("confirmedReceiptDate", clock.today().toString()));
    permit.act(
        "anna",
        "notify-neighbours",
        Map.of(
            "neighbours",
            List.of(Map.of("ref", "neighbour-1", "name", "Max Müller")),
            "publicNotice",
            false));
    permit.act("anna", "draft-decision", GRANT);
    var decision = due(permit, "saechsbo-69-4-decision");
    clock.moveTo(decision);
    permit.seen("anna");
    assertThat(types(permit)).doesNotContain("building-law.deemed-approval-occurred");
    assertThat(clock.moveTo(decision.plusDays(1))).isPositive();
    permit.seen("anna");
    assertThat(types(permit)).containsOnlyOnce("building-law.deemed-approval-occurred");
    assertThat(permit.status().get("status").asString()).isEqualTo("DEEMED_GRANTED");

    permit.refused("clara", "grant-permit", Map.of(), "permit-deemed-granted");
    permit.refused("clara", "refuse-permit", Map.of(), "permit-deemed-granted");
    var unseen = permit.send("clara", "grant-permit", Map.of());
    assertThat(unseen.status()).as(unseen.body()).isEqualTo(409);
    assertThat(unseen.text("/rule")).isEqualTo("permit-deemed-granted");
    permit.refused(
        "anna",
        "withdraw-permit",
        Map.of("basis", "49", "reason", "Widerruf"),
        "deemed-approval-withdrawn-only");

    permit.act("anna", "issue-fiction-certificate", Map.of());
    assertThat(permit.history("anna"))
        .filteredOn(e -> e.get("type").asString().equals("building-law.fiction-certificate-issued"))
        .singleElement()
        .satisfies(
            e -> assertThat(e.at("/data/told").toString()).contains("gemeinde", "neighbour-1"));

    clock.moveTo(due(permit, "saechsbo-73-validity").plusDays(1));
    permit.seen("anna");
    assertThat(types(permit)).containsOnlyOnce("building-law.permit-lapsed");
    permit.refused(
        "portal", "notify-start", Map.of("on", clock.today().plusDays(10).toString()), "no-permit");
  }

  @Test
  void anObjectionGoesToTheNextAuthorityWhoseRejectionBecomesFinal() {
    var permit = OpenCase.of(http, "building-permit-full");
    permit.act(
        "anna", "confirm-completeness", Map.of("confirmedReceiptDate", clock.today().toString()));
    permit.act(
        "anna",
        "draft-decision",
        Map.of("result", "refused", "text", "Der Bauantrag wird abgelehnt."));
    permit.act("clara", "refuse-permit", Map.of("reasons", "Die Abstandsflächen fehlen."));
    permit.act(
        "anna", "notify-decision", Map.of("channel", "counter", "on", clock.today().toString()));
    permit.act("portal", "file-objection", permit.example("portal", "file-objection"));
    assertThat(permit.status().get("status").asString()).isEqualTo("OBJECTION");
    permit.refused(
        "anna",
        "record-objection-outcome",
        Map.of("ref", "objection-1", "outcome", "rejected"),
        "objection-not-passed-on");
    permit.act(
        "anna", "record-objection-outcome", permit.example("anna", "record-objection-outcome"));
    assertThat(permit.status().get("status").asString()).isEqualTo("OBJECTION");
    permit.act(
        "anna",
        "record-objection-outcome",
        Map.of(
            "ref",
            "objection-1",
            "outcome",
            "rejected",
            "reason",
            "Die Ablehnung ist rechtmäßig."));
    assertThat(permit.status().get("status").asString()).isEqualTo("REJECTED");
    var objection = permit.file("anna").at("/building/objections/0");
    assertThat(objection.get("late").asBoolean()).isFalse();
    assertThat(objection.get("passedOnTo").asString()).isEqualTo("Landesdirektion Sachsen");
    assertThat(objection.at("/outcome/how").asString()).isEqualTo("rejected");
    clock.moveTo(due(permit, "vwgo-74-action").plusDays(1));
    permit.seen("anna");
    assertThat(types(permit)).containsOnlyOnce("building-law.decision-became-final");
  }

  /** Never served: not late; served and a month over: late; then final. */
  @Test
  void aNeighboursObjectionGoesByTheNeighboursOwnPeriod() {
    var permit = OpenCase.of(http, "building-permit-full");
    permit.act(
        "anna", "confirm-completeness", Map.of("confirmedReceiptDate", clock.today().toString()));
    permit.act(
        "anna",
        "notify-neighbours",
        Map.of(
            "neighbours",
            List.of(
                Map.of("ref", "neighbour-1", "name", "Max Müller"), Map.of("ref", "neighbour-2")),
            "publicNotice",
            false));
    permit.act("anna", "draft-decision", GRANT).act("clara", "grant-permit", Map.of());
    permit.act(
        "anna", "notify-decision", Map.of("channel", "counter", "on", clock.today().toString()));
    assertThat(permit.row("anna").at("/awaiting/what").asString()).isEqualTo("service");
    clock.moveTo(due(permit, "vwgo-70-objection").plusDays(1));
    permit.seen("anna");
    assertThat(types(permit)).doesNotContain("building-law.decision-became-final");
    assertThat(permit.file("anna").at("/building/finality/hindrances/0/why").asString())
        .isEqualTo("neighbour-not-served");
    assertThat(permit.status().at("/finality/hindrances/0/why").asString()).isEqualTo("neighbours");

    permit.act("anna", "file-objection", objection("neighbour-1"));
    var first = permit.file("anna").at("/building/objections/0");
    assertThat(first.get("late").asBoolean()).isFalse();
    assertThat(first.get("until").isNull()).isTrue();
    assertThat(first.get("neighbour").asString()).isEqualTo("neighbour-1");
    assertThat(permit.status().get("text").asString()).contains("eines anderen");
    assertThat(permit.status().toString()).doesNotContain("neighbour-1", "Müller");
    var unknown = permit.attempt("anna", "file-objection", objection("neighbour-9"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/neighbour");
    assertThat(unknown.text("/errors/0/rule")).isEqualTo("unknown-neighbour");

    permit.act(
        "anna", "record-objection-outcome", Map.of("ref", "objection-1", "outcome", "withdrawn"));
    permit.act("anna", "serve-neighbour", permit.example("anna", "serve-neighbour"));
    permit.act(
        "anna", "serve-neighbour", Map.of("ref", "neighbour-2", "channel", "formal-service"));
    assertThat(permit.row("anna").get("awaiting").isNull()).isTrue();
    var until =
        LocalDate.parse(permit.file("anna").at("/building/finality/hindrances/0/until").asString());
    clock.moveTo(until.plusDays(1));
    permit.seen("anna");
    permit.act("anna", "file-objection", objection("neighbour-2"));
    assertThat(permit.file("anna").at("/building/objections/1/late").asBoolean()).isTrue();
    assertThat(types(permit)).containsOnlyOnce("building-law.decision-became-final");
    assertThat(permit.file("anna").at("/building/finality/since").asString())
        .isEqualTo(until.toString());
  }

  private static Map<String, String> objection(String neighbour) {
    return Map.of(
        "text",
        "Das Haus steht zu nah.",
        "receivedOn",
        clock.today().toString(),
        "by",
        "neighbour",
        "neighbour",
        neighbour);
  }

  @Test
  void anActionIsDismissedAndTheDecisionFinal() {
    var permit = OpenCase.of(http, "building-permit-full");
    permit.act(
        "anna", "confirm-completeness", Map.of("confirmedReceiptDate", clock.today().toString()));
    permit.act("anna", "draft-decision", GRANT).act("clara", "grant-permit", Map.of());
    permit.act(
        "anna", "notify-decision", Map.of("channel", "counter", "on", clock.today().toString()));
    permit.act(
        "anna",
        "file-objection",
        Map.of("text", "Nein.", "receivedOn", clock.today().toString(), "by", "other"));
    for (var how : List.of("passed-on", "rejected", "action-filed")) {
      permit.act("anna", "record-objection-outcome", Map.of("ref", "objection-1", "outcome", how));
    }
    assertThat(permit.file("anna").at("/building/finality/hindrances").toString())
        .contains("action-open");
    permit.act("anna", "record-judgment", permit.example("anna", "record-judgment"));
    clock.moveTo(due(permit, "vwgo-70-objection").plusDays(1));
    permit.seen("anna");
    assertThat(types(permit)).containsOnlyOnce("building-law.decision-became-final");
    assertThat(permit.file("anna").at("/building/objections/0/judgment/result").asString())
        .isEqualTo("dismissed");
  }

  @Test
  void whoDoesNotCureTheDefectsHasWithdrawn() {
    var permit = OpenCase.of(http, "building-permit-simplified");
    permit.act(
        "anna",
        "demand-correction",
        Map.of(
            "until", clock.today().plusDays(21).toString(),
            "documents", List.of(Map.of("type", "drawings")),
            "warning", true));
    clock.moveTo(due(permit, "saechsbo-69-2-defects").plusDays(1));
    permit.seen("anna");
    assertThat(types(permit)).contains("building-law.deemed-withdrawal-occurred");
    assertThat(permit.status().get("status").asString()).isEqualTo("DEEMED_WITHDRAWN");
    permit.refused(
        "anna",
        "confirm-completeness",
        Map.of("confirmedReceiptDate", clock.today().toString()),
        "deemed-withdrawn");
  }

  @Test
  void theFullProcedureKnowsNoFiction() {
    var permit = OpenCase.of(http, "building-permit-full");
    permit.act(
        "anna", "confirm-completeness", Map.of("confirmedReceiptDate", clock.today().toString()));
    assertThat(deadline(permit, "saechsbo-69-4-decision").get("effect").asString())
        .isEqualTo("alarm");
    clock.moveTo(due(permit, "saechsbo-69-4-decision").plusDays(1));
    permit.seen("anna");
    assertThat(types(permit))
        .contains("building-law.decision-overdue")
        .doesNotContain("building-law.deemed-approval-occurred");
    permit.act("anna", "draft-decision", GRANT).act("clara", "grant-permit", Map.of());
    permit.act(
        "anna", "notify-decision", Map.of("channel", "post", "on", clock.today().toString()));
    assertThat(permit.status().get("decision").isNull()).isFalse();
  }
}
