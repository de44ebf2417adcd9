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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other procedures of building law, each from its submission to its end. */
class BuildingProceduresStoryTest {
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

  private static LocalDate due(OpenCase permit, String rule) {
    for (var d : permit.file("anna").get("deadlines")) {
      if (d.get("rule").asString().equals(rule)) {
        return LocalDate.parse(d.get("due").asString());
      }
    }
    throw new AssertionError("no deadline " + rule);
  }

  private static Map<String, Object> today(String field) {
    return Map.of(field, clock.today().toString());
  }

  /** Each is confirmed complete, drafted, signed by somebody else, notified, and becomes final. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "building-change-of-use",
        "building-preliminary-notice",
        "building-deviation",
        "building-extension",
        "building-partial-permit"
      })
  void whatIsAppliedForIsGrantedAndBecomesFinal(String procedure) {
    var permit = OpenCase.of(http, procedure);
    permit
        .act("anna", "confirm-completeness", today("confirmedReceiptDate"))
        .act("anna", "draft-decision", Map.of("result", "granted", "text", "Erteilt."))
        .act("clara", "grant-permit", Map.of());
    assertThat(permit.status().get("decision").isNull()).isTrue();
    permit.act(
        "anna", "notify-decision", Map.of("channel", "portal", "on", clock.today().toString()));
    // The end that is told may come some days before the one that finality is judged by.
    clock.moveTo(due(permit, "vwgo-70-objection").plusDays(10));
    permit.seen("anna");
    assertThat(types(permit))
        .containsSubsequence(
            "proceeding.application-submitted",
            "building-law.completeness-confirmed",
            "proceeding.decision-drafted",
            "building-law.permit-granted",
            "proceeding.decision-notified",
            "building-law.decision-became-final");
    permit.act("anna", "close-case", Map.of("outcome", "granted"));
  }

  @Test
  void aPreliminaryNoticeNeverCountsAsGranted() {
    var notice = OpenCase.of(http, "building-preliminary-notice");
    notice.act("anna", "confirm-completeness", today("confirmedReceiptDate"));
    clock.moveBy(400);
    notice.seen("anna");
    assertThat(types(notice)).doesNotContain("building-law.deemed-approval-occurred");
  }

  @Test
  void anExemptedProjectMayBeginThreeWeeksLater() {
    var project = OpenCase.of(http, "building-exemption");
    project.act("anna", "confirm-completeness", today("confirmedReceiptDate"));
    project.refused(
        "portal", "notify-start", Map.of("on", clock.today().plusDays(30).toString()), "no-permit");
    clock.moveTo(due(project, "saechsbo-62-start").plusDays(1));
    project.seen("anna");
    assertThat(types(project)).contains("building-law.start-permitted");
    project.act("portal", "notify-start", Map.of("on", clock.today().plusDays(8).toString()));
    project.refused(
        "anna",
        "prohibit-start",
        Map.of("basis", "§ 62 SächsBO", "reason", "zu spät"),
        "start-permitted");
  }

  @Test
  void theStartOfAnExemptedProjectIsForbidden() {
    var project = OpenCase.of(http, "building-exemption");
    project.act("anna", "confirm-completeness", today("confirmedReceiptDate"));
    project.act("anna", "prohibit-start", project.example("anna", "prohibit-start"));
    clock.moveBy(60);
    project.seen("anna");
    assertThat(types(project)).doesNotContain("building-law.start-permitted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"building-demolition", "building-start-of-work", "building-taking-into-use"})
  void whatWasAnnouncedMayBeginAfterTheWaitingPeriod(String procedure) {
    var notice = OpenCase.of(http, procedure);
    clock.moveBy(45);
    notice.seen("anna");
    assertThat(types(notice)).contains("building-law.start-permitted");
  }

  @Test
  void aBaulastIsEnteredAndWaived() {
    var baulast = OpenCase.of(http, "building-encumbrance");
    baulast.refused("anna", "waive-baulast", Map.of("reason", "entbehrlich"), "no-baulast");
    baulast.act("anna", "enter-baulast", baulast.example("anna", "enter-baulast"));
    baulast.act("anna", "waive-baulast", baulast.example("anna", "waive-baulast"));
    assertThat(types(baulast))
        .containsSubsequence("building-law.baulast-entered", "building-law.baulast-deleted");
  }

  /** What was begun without a permit is refused; what that costs follows its notice. */
  @Test
  void aRefusalCostsAShareOfWhatThePermitWouldHaveCost() {
    var permit = OpenCase.of(http, "building-permit-full");
    permit
        .act("anna", "confirm-completeness", today("confirmedReceiptDate"))
        .act(
            "anna",
            "determine-unpermitted-work",
            permit.example("anna", "determine-unpermitted-work"))
        .act("anna", "draft-decision", Map.of("result", "refused", "text", "Abgelehnt."))
        .act("clara", "refuse-permit", Map.of())
        .refused(
            "anna",
            "assess-fee",
            Map.of("fee", "refusal", "amount", "500.00"),
            "decision-not-notified")
        .act(
            "anna", "notify-decision", Map.of("channel", "portal", "on", clock.today().toString()));
    var charges = permit.status().get("charges");
    assertThat(charges).isEmpty();
    permit
        .refused(
            "anna",
            "assess-fee",
            Map.of("fee", "refusal", "amount", "99999.00"),
            "fee-outside-frame")
        .act("anna", "assess-fee", Map.of("fee", "refusal", "amount", "2754.00"));
    var file = permit.file("anna");
    assertThat(file.at("/building/charges/0/fee").asString()).isEqualTo("refusal");
    assertThat(file.at("/building/unpermittedWork/found").asBoolean()).isTrue();
    assertThat(permit.status().get("charges")).hasSize(1);
  }

  @Test
  void whoIsSlowIsWarnedOfAnActionForInaction() {
    var permit = OpenCase.of(http, "building-permit-full");
    var first = due(permit, "vwgo-75-inaction-60");
    assertThat(first).isEqualTo(clock.today().plusDays(60));
    clock.moveTo(first.plusDays(1));
    assertThat(due(permit.seen("anna"), "vwgo-75-inaction-80")).isEqualTo(first.plusDays(20));
    var alarms = http.get("anna", "/api/v1/deadlines?rule=vwgo-75-inaction-80&effect=alarm").json();
    assertThat(alarms.get("items").toString()).contains(permit.id());
  }

  @Test
  void nothingCostsLessThanNothing() {
    var submission = OpenCase.example(http, "building-permit-full");
    var costs = submission.withObject("/application/constructionCosts");
    costs.put("amount", "-5.00");
    var answer = http.post("portal", "/api/v1/cases", submission);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/application/constructionCosts/amount");
  }
}
