package aktenlauf.command.residence;

import static aktenlauf.command.residence.Story.CASE;
import static aktenlauf.command.residence.Story.day;
import static aktenlauf.command.residence.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.proceeding.ProceedingCommand.CloseCase;
import aktenlauf.shared.proceeding.ProceedingCommand.WithdrawApplication;
import aktenlauf.shared.residence.Correction;
import aktenlauf.shared.residence.ResidenceCommand.*;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** § 17 Abs. 2, §§ 21, 22, 6, 12 BMG: moving out, dwellings, corrections. */
class OtherNoticesTest {
  private static final String MOVE_OUT = "residence-move-out";
  private static final DeregisterPersons DEREGISTER = new DeregisterPersons(CASE);
  private static final CheckIdentity IDENTITY = new CheckIdentity(CASE, "document-number");
  private static final Map<String, Object> DRESDEN =
      Map.of("street", "Prager Straße", "city", "Dresden", "country", "DE");

  private static Story leaving(String on) {
    return given(MOVE_OUT).with("moveOutDate", on);
  }

  @Test
  void aMoveOutIsToldAWeekAheadAtMostAndTakesEffectOnItsDay() {
    leaving("2026-12-15").refusedOn("2026-12-07", "deregistration-too-early", "§ 17 Abs. 2 BMG");
    var story =
        leaving("2026-12-15")
            .on("2026-12-08")
            .refused(DEREGISTER, "identity-not-checked", "§ 23 Abs. 1 BMG")
            .and(IDENTITY)
            .and(DEREGISTER)
            .happened(new DeregistrationNoted(CASE, List.of("p1"), day("2026-12-15")))
            .state("deregistration-noted")
            .refused(DEREGISTER, "deregistration-noted", "§ 17 Abs. 2 BMG")
            .refused(new CloseCase(CASE, "deregistered"), "deregistration-noted", "§ 17 Abs. 2 BMG")
            .night("2026-12-14")
            .never(PersonDeregistered.class)
            .state("deregistration-noted")
            .night("2026-12-15")
            .happened(new PersonDeregistered(CASE, "p1", day("2026-12-15")))
            .state("deregistered")
            .and(new IssueConfirmation(CASE, null, null))
            .and(new CloseCase(CASE, "deregistered"));
    assertThat(story.replayed()).isEqualTo(story.proceeding());
  }

  @Test
  void onItsDayAndAfterItTakesEffectAtOnce() {
    leaving("2026-12-15")
        .on("2026-12-15")
        .and(IDENTITY)
        .and(DEREGISTER)
        .happened(new PersonDeregistered(CASE, "p1", day("2026-12-15")))
        .never(DeregistrationNoted.class);
    leaving("2026-12-15")
        .on("2026-12-30")
        .phase("bmg-17-move-out", Phase.EXPIRED)
        .and(IDENTITY)
        .and(DEREGISTER)
        .state("deregistered");
  }

  @Test
  void whatIsNotedIsTakenBackBeforeItsDay() {
    leaving("2026-12-15")
        .on("2026-12-08")
        .and(IDENTITY)
        .and(DEREGISTER)
        .and(new WithdrawApplication(CASE, null))
        .night("2026-12-20")
        .never(PersonDeregistered.class)
        .state("cancelled");
  }

  @Test
  void whoMovesWithinGermanyIsSentToTheNoticeOfMovingIn() {
    var refused =
        leaving("2026-12-15")
            .with("newDwelling", DRESDEN)
            .refusedOn("2026-12-10", "new-dwelling-in-germany", "§ 17 Abs. 2 BMG");
    assertThat(refused.detail()).contains("residence-move-in");
    leaving("2026-12-15")
        .with("newDwelling", Map.of("city", "Wien", "country", "AT"))
        .on("2026-12-10");
  }

  @Test
  void aSecondaryDwellingIsGivenUpInTwoWeeks() {
    given("residence-secondary-dwelling")
        .with("givenUpOn", "2026-11-09")
        .on("2026-11-23")
        .due("bmg-21-secondary-dwelling", "2026-11-23")
        .and(IDENTITY)
        .and(DEREGISTER)
        .happened(new PersonDeregistered(CASE, "p1", day("2026-11-09")))
        .state("deregistered");
    given("residence-secondary-dwelling", "ahead")
        .on("2026-11-23")
        .and(IDENTITY)
        .and(DEREGISTER)
        .state("deregistration-noted")
        .night("2026-11-26")
        .state("deregistered");
  }

  @Test
  void mainAndSecondaryDwellingAreSwapped() {
    given("residence-status")
        .on("2026-11-23")
        .refused(set(), "identity-not-checked", "§ 23 Abs. 1 BMG")
        .and(IDENTITY)
        .and(set())
        .happened(new DwellingStatusSet(CASE, "p1", "d1", "main", day("2026-11-19")))
        .happened(new DwellingStatusSet(CASE, "p1", "d2", "secondary", day("2026-11-19")))
        .state("registered")
        .refused(set(), "already-entered", "§ 12 BMG");
    given("residence-status", "second-given-up")
        .on("2026-11-23")
        .and(IDENTITY)
        .and(set())
        .happened(new DwellingStatusSet(CASE, "p1", "d1", "sole", day("2026-11-19")))
        .happened(new DwellingStatusSet(CASE, "p1", "d2", "given-up", day("2026-11-19")));
  }

  private static SetDwellingStatus set() {
    return new SetDwellingStatus(CASE, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "secondary"})
  void neitherTwoDwellingsNorNoneAreTheMainOne(String both) {
    given("residence-status")
        .with(
            "dwellings", List.of(dwelling("d1", "Leipzig", both), dwelling("d2", "Dresden", both)))
        .refusedOn("2026-11-23", "one-main-dwelling", "§ 21 Abs. 1 BMG");
  }

  @Test
  void aSwapIsToldToTheAuthorityOfTheNewMainDwelling() {
    given("residence-status")
        .with(
            "dwellings",
            List.of(dwelling("d1", "Leipzig", "secondary"), dwelling("d2", "Dresden", "main")))
        .refusedOn("2026-11-23", "other-authority-competent", "§ 21 Abs. 4 BMG");
  }

  @Test
  void aSwapIsToldAfterwards() {
    given("residence-status")
        .with("changedOn", "2026-11-24")
        .refusedOn("2026-11-23", "change-in-future", "§ 21 Abs. 4 BMG");
  }

  private static Map<String, Object> dwelling(String ref, String city, String status) {
    return Map.of("ref", ref, "address", Map.of("city", city, "country", "DE"), "status", status);
  }

  @Test
  void aCorrectionNamesAPersonOfTheCase() {
    given("residence-correction")
        .on("2026-11-23")
        .refused(correct("p1"), "identity-not-checked", "§ 23 Abs. 1 BMG")
        .and(IDENTITY)
        .refused(correct("p9"), "unknown-person", "§ 12 BMG")
        .and(correct("p1"))
        .happened(new RecordCorrected(CASE, "p1", "birthName", "Schmidt", "Schmitt"))
        .state("corrected");
  }

  private static CorrectRecord correct(String ref) {
    return new CorrectRecord(CASE, List.of(new Correction(ref, "birthName", "Schmidt", "Schmitt")));
  }
}
