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
    clock.moveTo(due(permit, "vwgo-70-objection").plusDays(1));
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
}
