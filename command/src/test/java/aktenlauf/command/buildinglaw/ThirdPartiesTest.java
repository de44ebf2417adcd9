package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.*;

import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordJudgment;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitLapsed;
import aktenlauf.shared.proceeding.ProceedingCommand.FileObjection;
import aktenlauf.shared.proceeding.ProceedingCommand.ResumeProceedings;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineResumed;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineSuspended;
import org.junit.jupiter.api.Test;

/** What others contest does not lapse meanwhile (§ 73 Abs. 1, § 75 SächsBO). */
class ThirdPartiesTest {
  private static final String VALIDITY = "saechsbo-73-validity";

  /** Granted on 15 January 2026 for three years, with a neighbour who has not consented. */
  private static Story granted() {
    return given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, tell(1, 1, false, "2026-01-15"))
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .and(ANNA, notice("counter", "2026-01-15"))
        .due(VALIDITY, "2029-01-15");
  }

  private static Story contested() {
    return granted().on("2026-03-02").and(ANNA, objectionOf("neighbour-1", "2026-02-27"));
  }

  @Test
  void aNeighboursObjectionStopsTheValidityFromTheDayItCame() {
    contested()
        .happened(
            new DeadlineSuspended(
                CASE, VALIDITY, VALIDITY, day("2026-02-27"), ThirdParties.GROUND, 1053))
        .closed(VALIDITY, Phase.SUSPENDED)
        .night("2029-06-01")
        .never(PermitLapsed.class);
  }

  @Test
  void theDaysThatWereLeftFollowItsEnd() {
    // 59 days after 27 February; the end is moved from no weekend.
    contested()
        .on("2026-04-27")
        .and(ANNA, outcome("withdrawn", "2026-04-27"))
        .due(VALIDITY, "2029-03-15")
        .night("2029-03-16")
        .happened(new PermitLapsed(CASE, day("2029-03-15")));
  }

  @Test
  void theApplicantsOwnObjectionStopsNothing() {
    granted()
        .on("2026-02-02")
        .and(ANNA, new FileObjection(CASE, "a condition is too strict", day("2026-02-02")))
        .never(DeadlineSuspended.class)
        .due(VALIDITY, "2029-01-15");
  }

  @Test
  void oneThatIsTooLateStopsNothingBeforeItIsReinstated() {
    granted()
        .and(ANNA, serve("neighbour-1", "counter", "2026-01-15"))
        .on("2026-03-02")
        .and(ANNA, objectionOf("neighbour-1", "2026-03-02"))
        .never(DeadlineSuspended.class)
        .and(ANNA, outcome("reinstated", "2026-03-02"))
        .closed(VALIDITY, Phase.SUSPENDED);
  }

  /** Rejected, brought to the court in time, dismissed. */
  @Test
  void itStandsStillUntilTheCourtHasDecided() {
    var rejected =
        contested()
            .and(ANNA, outcome("passed-on", "2026-03-02"))
            .and(ANNA, outcome("rejected", "2026-03-02"))
            .closed(VALIDITY, Phase.SUSPENDED);
    rejected
        .on("2026-03-20")
        .and(ANNA, outcome("action-filed", "2026-03-20"))
        .closed(VALIDITY, Phase.SUSPENDED)
        .on("2027-02-27")
        .and(
            ANNA,
            new RecordJudgment(
                CASE, "objection-1", "dismissed", day("2027-02-27"), "VG Leipzig", "4 K 1/26"))
        .due(VALIDITY, "2030-01-15");
  }

  @Test
  void aRejectionThatNobodySuesAgainstLetsItGoOnAfterTheMonth() {
    contested()
        .and(ANNA, outcome("passed-on", "2026-03-02"))
        .and(ANNA, outcome("rejected", "2026-03-02"))
        .night("2026-04-03")
        .closed(VALIDITY, Phase.RUNNING)
        .due(VALIDITY, "2029-02-19");
  }

  @Test
  void ofTwoTheLastOneCounts() {
    contested()
        .and(ANNA, new FileObjection(CASE, "no", day("2026-03-02"), "other", null))
        .and(ANNA, outcome("withdrawn", "2026-03-02"))
        .never(DeadlineResumed.class)
        .closed(VALIDITY, Phase.SUSPENDED);
  }

  @Test
  void anExtensionIsAddedToWhatIsLeft() {
    contested()
        .and(ANNA, extendPermit("2030-01-15", "2026-03-02"))
        .closed(VALIDITY, Phase.SUSPENDED)
        .on("2026-04-27")
        .and(ANNA, outcome("withdrawn", "2026-04-27"))
        .due(VALIDITY, "2030-03-15");
  }

  @Test
  void otherProceedingsThatGoOnDoNotEndIt() {
    contested()
        .and(ANNA, suspend("§ 94 VwGO"))
        .and(ANNA, new ResumeProceedings(CASE))
        .closed(VALIDITY, Phase.SUSPENDED);
  }

  /** Whoever builds at the own risk keeps the permit. */
  @Test
  void workThatBeginsMeanwhileKeepsThePermit() {
    contested().night("2029-06-01").and(PORTAL, start("2029-06-11")).closed(VALIDITY, Phase.MET);
  }
}
