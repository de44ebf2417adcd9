package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.ANNA;
import static aktenlauf.command.buildinglaw.Who.CLARA;
import static aktenlauf.command.buildinglaw.Who.CLOCK;
import static aktenlauf.command.buildinglaw.Who.LINKS;

import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordAmendmentEffect;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.AmendmentEffectRecorded;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.proceeding.LinkRelation;
import aktenlauf.shared.proceeding.ProceedingCommand.LinkCase;
import aktenlauf.shared.proceeding.ProceedingCommand.SuspendProceedings;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineRecomputed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whether an amendment starts a new decision period: a clerk decides, nothing restarts silently.
 */
class AmendmentsTest {
  private static final CaseId TEKTUR = CaseId.of("0197c2d4-4f00-7000-8000-0000000000ff");
  private static final String PERIOD = "saechsbo-69-4-decision";
  private static final String BASIS = "§ 69 Abs. 4 SächsBO";

  private static LinkCase link(String on) {
    return new LinkCase(
        CASE,
        TEKTUR,
        "BAU-2026-7K3M9Q4X-C",
        LinkRelation.AMENDMENT.word(),
        LocalDate.parse(on),
        null,
        List.of("140407___012350001__"),
        Shipped.CITIZEN);
  }

  private static RecordAmendmentEffect effect(boolean anew, @Nullable String from) {
    return new RecordAmendmentEffect(
        CASE, TEKTUR, anew, from == null ? null : LocalDate.parse(from), "because");
  }

  /** Confirmed for 15 January 2026, so that the period ends on 15 April; amended in February. */
  private static Story amended() {
    return given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .on("2026-02-16")
        .and(LINKS, link("2026-02-16"));
  }

  @Test
  void thePeriodRunsOnWhereItIsTheSameProject() {
    amended()
        .when(ANNA, effect(false, null))
        .then(new AmendmentEffectRecorded(CASE, TEKTUR, false, null, "because"))
        .due(PERIOD, "2026-04-15")
        .never(DeadlineRecomputed.class);
  }

  @Test
  void thePeriodBeginsAnewWhereItIsAnother() {
    amended()
        .when(ANNA, effect(true, null))
        .then(new AmendmentEffectRecorded(CASE, TEKTUR, true, day("2026-02-16"), "because"))
        // 16 May 2026 is a Saturday.
        .due(PERIOD, "2026-05-18")
        .target(PERIOD, "2026-05-15")
        .effect(PERIOD, "fiction")
        .night("2026-05-18")
        .never(DeadlineExpired.class)
        .night("2026-05-19")
        .state("deemed-approved");
  }

  @Test
  void itCountsFromTheDayOnWhichTheAmendmentWasComplete() {
    amended().on("2026-03-10").and(ANNA, effect(true, "2026-03-03")).due(PERIOD, "2026-06-03");
  }

  /** What the old period was longer by belongs to the old one. */
  @Test
  void theNewPeriodIsAsLongAsTheRuleSays() {
    amended()
        .and(ANNA, extend("2026-05-15", "opinions"))
        .and(ANNA, effect(true, null))
        .due(PERIOD, "2026-05-18");
  }

  @Test
  void noNewPeriodMakesTheTimeShorter() {
    amended()
        .and(ANNA, extend("2026-06-15", "opinions"))
        .when(ANNA, effect(true, null))
        .refused("new-period-not-later", BASIS)
        .due(PERIOD, "2026-06-15");
  }

  @Test
  void itIsDecidedOnceForEachAmendment() {
    amended()
        .and(ANNA, effect(false, null))
        .when(ANNA, effect(true, null))
        .refused("amendment-effect-recorded", BASIS);
  }

  @Test
  void ofWhatIsNoAmendmentNothingIsDecided() {
    given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .when(ANNA, effect(true, null))
        .refused("amendment-unknown", BASIS);
  }

  @Test
  void onlyAPeriodThatRunsBeginsAnew() {
    given(SIMPLIFIED)
        .on("2026-02-16")
        .and(LINKS, link("2026-02-16"))
        .when(ANNA, effect(true, null))
        .refused("decision-period-not-running", BASIS)
        .and(ANNA, effect(false, null));
    amended()
        .and(ANNA, new SuspendProceedings(CASE, "§ 15 BauGB", "the plan is being made"))
        .when(ANNA, effect(true, null))
        .refused("decision-period-not-running", BASIS);
  }

  /** The period has ended by law, whether or not the clock has told. */
  @Test
  void afterADeemedApprovalNothingBeginsAnew() {
    amended()
        .on("2026-04-16")
        .when(ANNA, effect(true, null))
        .refused("permit-deemed-granted", "§ 69 Abs. 5 SächsBO");
  }

  @Test
  void afterTheDecisionItIsTooLate() {
    amended()
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .when(ANNA, effect(true, null))
        .refused("already-decided", "§ 43 Abs. 2 VwVfG");
  }

  @Test
  void daysThatCannotBeAreRefused() {
    amended().when(ANNA, effect(true, "2026-02-15")).invalid("/from", "minimum");
    amended().when(ANNA, effect(true, "2026-02-17")).invalid("/from", "maximum");
    amended().when(ANNA, effect(false, "2026-02-16")).invalid("/from", "not");
  }

  @Test
  void aClerkDecidesIt() {
    var decision = amended().when(CLOCK, effect(false, null)).decision();
    org.assertj.core.api.Assertions.assertThat(decision)
        .isInstanceOf(aktenlauf.command.kernel.Decision.Rejected.class);
  }
}
