package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.*;

import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.util.List;
import org.junit.jupiter.api.Test;

/** § 69 Abs. 2 SächsBO: is everything there? */
class CompletenessTest {
  private static final String BASIS = "§ 69 Abs. 2 SächsBO";
  private static final String ALARM = "saechsbo-69-completeness";
  private static final String DEFECTS = "saechsbo-69-2-defects";

  private final Story received = given(SIMPLIFIED).on("2026-01-05");

  @Test
  void theCheckHasATargetOfFourteenDaysWhoseDelayHasNoConsequence() {
    received.due(ALARM, "2026-01-19").effect(ALARM, "alarm").night("2026-01-20");
    received.closed(ALARM, Phase.EXPIRED).state("received");
    received.when(ANNA, confirm("2026-01-15")).then();
  }

  @Test
  void theConfirmationStartsTheDecisionPeriod() {
    received
        .on("2026-01-16")
        .when(ANNA, confirm("2026-01-15"))
        .then(new CompletenessConfirmed(CASE, day("2026-01-15")))
        .due("saechsbo-69-4-decision", "2026-04-15")
        .closed(ALARM, Phase.MET)
        .state("assessment");
  }

  @Test
  void completenessIsConfirmedOnce() {
    received.on("2026-01-16").and(ANNA, confirm("2026-01-15"));
    received.when(ANNA, confirm("2026-01-16")).refused("completeness-confirmed", BASIS);
    received.when(IMPORT, confirm("2026-01-16")).refused("completeness-confirmed", BASIS);
  }

  @Test
  void theConfirmedDayLiesBetweenReceiptAndToday() {
    received.on("2026-01-16");
    received.when(ANNA, confirm("2026-01-17")).invalid("/confirmedReceiptDate", "maximum");
    received.when(ANNA, confirm("2026-01-04")).invalid("/confirmedReceiptDate", "minimum");
  }

  @Test
  void aWrongDayIsCorrectedToAnEarlierOneOnly() {
    received.on("2026-01-20");
    received.when(ANNA, correct("2026-01-10")).refused("completeness-not-confirmed", BASIS);
    received.and(ANNA, confirm("2026-01-15"));
    received.when(ANNA, correct("2026-01-16")).refused("confirmed-receipt-date-later", "§ 162 BGB");
    received.when(ANNA, correct("2026-01-15")).refused("confirmed-receipt-date-later", "§ 162 BGB");
    received
        .when(ANNA, correct("2026-01-12"))
        .then(
            new ConfirmedReceiptDateCorrected(
                CASE, day("2026-01-15"), day("2026-01-12"), "it came earlier"))
        .due("saechsbo-69-4-decision", "2026-04-13");
  }

  @Test
  void aCorrectionKeepsTheExtension() {
    received.on("2026-01-20").and(ANNA, confirm("2026-01-15"));
    received.and(ANNA, extend("2026-06-15", "opinions")).and(ANNA, correct("2026-01-14"));
    received.due("saechsbo-69-4-decision", "2026-06-15");
    received
        .when(ANNA, extend("2026-06-20", "opinions"))
        .refused("extension-used-up", "§ 69 Abs. 4 SächsBO");
  }

  @Test
  void anEndedDecisionPeriodIsNotComputedAnew() {
    var full = given(FULL).on("2026-01-05").and(ANNA, confirm("2026-01-05")).on("2026-04-07");
    full.when(ANNA, correct("2026-01-05")).refused("confirmed-receipt-date-later", "§ 162 BGB");
    var later = given(FULL).on("2026-01-05").on("2026-01-06").and(ANNA, confirm("2026-01-06"));
    later
        .night("2026-04-08")
        .when(ANNA, correct("2026-01-05"))
        .refused("decision-period-ended", "§ 69 Abs. 4 SächsBO");
  }

  @Test
  void whatIsMissingIsDemandedUntilADay() {
    received
        .when(ANNA, demand("2026-01-30", true, "site-plan"))
        .then(new DefectsNotified(CASE, day("2026-01-30"), true, List.of()))
        .due(DEFECTS, "2026-01-30")
        .effect(DEFECTS, "withdrawal")
        .closed(ALARM, Phase.MET)
        .state("defects-pending");
    received.when(ANNA, demand("2026-01-05", true, "site-plan")).invalid("/until", "minimum");
    received
        .when(ANNA, new DemandCorrection(CASE, day("2026-01-30"), List.of(), List.of(), true))
        .invalid("/documents", "minItems");
  }

  @Test
  void nothingIsMissingOnceCompletenessIsConfirmed() {
    received.and(ANNA, confirm("2026-01-05"));
    received
        .when(ANNA, demand("2026-01-30", true, "site-plan"))
        .refused("completeness-confirmed", BASIS);
  }

  @Test
  void whoWasWarnedAndDoesNotCureCountsAsWithdrawing() {
    received
        .and(ANNA, demand("2026-01-30", true, "site-plan"))
        .night("2026-01-31")
        .happened(new DeemedWithdrawalOccurred(CASE, day("2026-01-30")))
        .state("deemed-withdrawn");
  }

  @Test
  void whoWasNotWarnedDoesNot() {
    received
        .and(ANNA, demand("2026-01-30", false, "site-plan"))
        .night("2026-02-20")
        .never(DeemedWithdrawalOccurred.class)
        .state("defects-pending")
        .and(PORTAL, supply("site-plan"))
        .and(ANNA, confirm("2026-02-20"));
  }

  @Test
  void theLastMissingDocumentOnTheLastDayCures() {
    received.and(ANNA, demand("2026-01-30", true, "site-plan", "drawings")).on("2026-01-30");
    received.and(PORTAL, supply("drawings")).state("defects-pending");
    received.and(PORTAL, supply("site-plan")).state("pre-check").closed(DEFECTS, Phase.MET);
    received.night("2026-02-10").never(DeemedWithdrawalOccurred.class);
  }

  @Test
  void aPeriodToCureThatEndsOnASundayEndsOnMonday() {
    received.and(ANNA, demand("2026-02-01", true, "site-plan")).due(DEFECTS, "2026-02-02");
    received.on("2026-02-02").and(PORTAL, supply("site-plan")).state("pre-check");
  }

  @Test
  void afterwardsNothingRevivesTheApplicationWhetherOrNotTheClockHasRun() {
    received.and(ANNA, demand("2026-01-30", true, "site-plan")).on("2026-01-31");
    nothingRevives(received);
    nothingRevives(received.night("2026-01-31"));
    received.and(ANNA, new CloseCase(CASE, "deemed-withdrawn"));
  }

  private static void nothingRevives(Story story) {
    story.when(PORTAL, supply("site-plan")).refused("deemed-withdrawn", BASIS);
    story.when(ANNA, demand("2026-03-30", true, "site-plan")).refused("deemed-withdrawn", BASIS);
    story.when(ANNA, confirm("2026-01-30")).refused("deemed-withdrawn", BASIS);
    story.when(ANNA, draft("granted")).refused("deemed-withdrawn", BASIS);
    story.when(ANNA, suspend("§ 15 BauGB")).refused("deemed-withdrawn", BASIS);
    story.when(PORTAL, new WithdrawApplication(CASE, null)).refused("deemed-withdrawn", BASIS);
    story.when(ANNA, ask("opinion", "2026-01-30")).refused("deemed-withdrawn", BASIS);
  }

  @Test
  void aNewDemandReplacesTheOneBefore() {
    received.and(ANNA, demand("2026-01-30", true, "site-plan"));
    received.and(ANNA, demand("2026-02-27", true, "drawings")).due(DEFECTS, "2026-02-27");
    received.night("2026-02-10").never(DeemedWithdrawalOccurred.class);
    received.and(PORTAL, supply("drawings")).closed(DEFECTS, Phase.MET);
  }

  @Test
  void inAnExemptionWhatIsMissingIsDemandedOnce() {
    var exemption = given(EXEMPTION).on("2026-11-16");
    exemption
        .and(ANNA, demand("2026-11-30", true, "site-plan"))
        .closed("saechsbo-62-check", Phase.MET);
    exemption.and(PORTAL, supply("site-plan")).state("checking");
    exemption
        .when(ANNA, demand("2026-12-30", true, "drawings"))
        .refused("correction-demanded", "§ 62 SächsBO");
  }

  @Test
  void aMereNoticeIsNeverDeemedWithdrawn() {
    given("building-demolition")
        .on("2026-01-05")
        .and(ANNA, demand("2026-01-12", true, "site-plan"))
        .effect(DEFECTS, "alarm")
        .night("2026-01-13")
        .never(DeemedWithdrawalOccurred.class)
        .and(PORTAL, supply("site-plan"));
  }

  @Test
  void anotherProcedureEndsInAnotherWay() {
    received.and(ANNA, confirm("2026-01-05")).effect("saechsbo-69-4-decision", "fiction");
    received.and(ANNA, extend("2026-06-05", "complexity"));
    received
        .when(ANNA, new DetermineProcedure(CASE, FULL, "a Sonderbau"))
        .then(new ProcedureDetermined(CASE, SIMPLIFIED, FULL, "a Sonderbau"))
        .effect("saechsbo-69-4-decision", "alarm")
        .due("saechsbo-69-4-decision", "2026-06-05");
    received
        .when(ANNA, new DetermineProcedure(CASE, FULL, "a Sonderbau"))
        .refused("same-procedure", "§§ 62, 63, 64 SächsBO");
    received.night("2026-06-06").happened(new DecisionOverdue(CASE, day("2026-06-05")));
    given(FULL)
        .on("2026-01-05")
        .and(ANNA, new DetermineProcedure(CASE, SIMPLIFIED, "no Sonderbau"))
        .and(ANNA, confirm("2026-01-05"))
        .effect("saechsbo-69-4-decision", "fiction");
  }

  @Test
  void aNewBauherrMayComeAtAnyTime() {
    received
        .when(PORTAL, new RecordChangeOfBauherr(CASE, "Musterbau GmbH", day("2026-01-05")))
        .then(new BauherrChanged(CASE, day("2026-01-05"), "Musterbau GmbH"));
    received
        .when(PORTAL, new RecordChangeOfBauherr(CASE, "Musterbau GmbH", day("2026-01-06")))
        .invalid("/on", "maximum");
  }
}
