package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.*;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.util.List;
import org.junit.jupiter.api.Test;

/** § 69 Abs. 4 and 5 SächsBO: three months, and what becomes of a case that is not decided. */
class DecisionPeriodTest {
  private static final String PERIOD = "saechsbo-69-4-decision";
  private static final String BASIS = "§ 69 Abs. 4 SächsBO";
  private static final String FICTION = "§ 69 Abs. 5 SächsBO";

  private static Story confirmed(String procedure, String day) {
    return given(procedure).on(day).and(ANNA, confirm(day));
  }

  private final Story running = confirmed(SIMPLIFIED, "2026-01-15");

  @Test
  void confirmedOn15JanuaryItEndsOn15AprilAndExtendedOn15June() {
    running.due(PERIOD, "2026-04-15");
    running
        .when(ANNA, extend("2026-06-15", "opinions"))
        .then(
            new DecisionPeriodExtended(
                CASE, day("2026-06-15"), "opinions", "an opinion is missing"))
        .due(PERIOD, "2026-06-15");
  }

  @Test
  void confirmedOn25FebruaryItEndsAfterWhitMonday() {
    confirmed(SIMPLIFIED, "2026-02-25").due(PERIOD, "2026-05-26");
  }

  @Test
  void confirmedOn30NovemberItEndsOnAMondayWhileTheTargetStaysFriday() {
    confirmed(SIMPLIFIED, "2026-11-30").due(PERIOD, "2027-03-01").target(PERIOD, "2027-02-26");
  }

  @Test
  void aLetterOf11AprilIsTheLastInTimeAndOneOfThePlannedFridayIsToo() {
    signed("granted", "2026-04-10")
        .and(ANNA, notice("post", "2026-04-10"))
        .closed(PERIOD, Phase.MET);
    signed("granted", "2026-04-11")
        .and(ANNA, notice("post", "2026-04-11"))
        .closed(PERIOD, Phase.MET);
  }

  /** VGH München 15 CS 22.1998: the supposed day counts, not the one on which the letter came. */
  @Test
  void aNoticeThatCountsAsReceivedAfterThePeriodDoesNotKeepIt() {
    signed("granted", "2026-04-12")
        .and(ANNA, notice("post", "2026-04-12"))
        .due(PERIOD, "2026-04-15")
        .night("2026-04-16")
        .happened(
            new DeemedApprovalOccurred(
                CASE, day("2026-04-15"), List.of("140407___012350001__"), List.of()))
        .state("deemed-approved");
  }

  @Test
  void whatWasSentTooLateIsHandedOverInTime() {
    var late = signed("refused", "2026-04-13").and(ANNA, notice("post", "2026-04-13"));
    late.due("vwgo-70-objection", "2026-05-18");
    late.when(ANNA, notice("post", "2026-04-13")).refused("decision-notified", "§ 43 Abs. 1 VwVfG");
    late.on("2026-04-15").and(ANNA, notice("counter", "2026-04-15")).closed(PERIOD, Phase.MET);
    late.due("vwgo-70-objection", "2026-05-15");
    late.night("2026-04-16").never(DeemedApprovalOccurred.class);
    late.when(ANNA, notice("counter", "2026-04-15"))
        .refused("decision-notified", "§ 43 Abs. 1 VwVfG");
  }

  /** Nobody has been told: there is no decision yet (§ 43 VwVfG). */
  @Test
  void aDecisionThatIsSignedOnlyDoesNotKeepThePeriod() {
    signed("refused", "2026-04-15").night("2026-04-16").state("deemed-approved");
  }

  @Test
  void afterwardsThereIsNothingToDecideWhetherOrNotTheClockHasRun() {
    running.and(ANNA, draft("granted")).on("2026-04-16");
    nothingIsDecided(running);
    running.when(ANNA, suspend("§ 15 BauGB")).refused("permit-deemed-granted", FICTION);
    running
        .when(ANNA, new ForwardCase(CASE, "14729000", "r"))
        .refused("permit-deemed-granted", FICTION);
    running.when(ANNA, new CloseCase(CASE, "refused")).refused("permit-deemed-granted", FICTION);
    nothingIsDecided(running.night("2026-04-16").state("deemed-approved"));
    running.when(ANNA, new CloseCase(CASE, "deemed-approved")).then();
  }

  private static void nothingIsDecided(Story story) {
    for (var command :
        List.of(
            grant(),
            refuse(),
            extend("2026-06-15", "opinions"),
            extend("2026-06-15", "staffing"),
            draft("refused"),
            notice("post", "2026-04-16"),
            new DetermineProcedure(CASE, FULL, "r"))) {
      var who = command instanceof GrantPermit || command instanceof RefusePermit ? CLARA : ANNA;
      story.when(who, command).refused("permit-deemed-granted", FICTION);
      story.unseen(who, command).refused("permit-deemed-granted", "Nr. 69.5.1 VwVSächsBO");
    }
    story
        .when(PORTAL, new WithdrawApplication(CASE, null))
        .refused("permit-deemed-granted", FICTION);
  }

  @Test
  void anImportedHistoryThatDecidedTooLateIsNotedUntilTheFictionIsInTheFile() {
    running.and(IMPORT, draft("granted")).on("2026-04-16");
    running.when(IMPORT.at(day("2026-04-10"), day("2026-11-01"), null), suspend("x")).deviating();
    running.and(IMPORT, new ResumeProceedings(CASE));
    running.when(IMPORT, suspend("§ 15 BauGB")).deviating("permit-deemed-granted");
    var recorded = confirmed(SIMPLIFIED, "2026-01-15").night("2026-04-16");
    recorded.when(IMPORT, grant()).refused("already-decided", "§ 43 Abs. 2 VwVfG");
  }

  @Test
  void theFictionCoversTheDeviationsAppliedFor() {
    var story =
        given(SIMPLIFIED, "deviation-from-plan").on("2026-01-15").and(ANNA, confirm("2026-01-15"));
    story.night("2026-04-16");
    assertThat(story.events())
        .filteredOn(DeemedApprovalOccurred.class::isInstance)
        .singleElement()
        .satisfies(e -> assertThat(((DeemedApprovalOccurred) e).deviations()).isNotEmpty());
  }

  @Test
  void projectsOfSection62Number3AreNeverDeemedApproved() {
    given(SIMPLIFIED)
        .with("section62No3", true)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .effect(PERIOD, "alarm")
        .night("2026-04-16")
        .happened(new DecisionOverdue(CASE, day("2026-04-15")))
        .never(DeemedApprovalOccurred.class);
  }

  @Test
  void theFullProcedureKnowsNoFiction() {
    confirmed(FULL, "2026-01-15")
        .effect(PERIOD, "alarm")
        .night("2026-04-16")
        .happened(new DecisionOverdue(CASE, day("2026-04-15")))
        .never(DeemedApprovalOccurred.class)
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .state("signed");
  }

  @Test
  void inTheFullProcedureTheDecisionItselfKeepsThePeriod() {
    confirmed(FULL, "2026-01-15")
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .closed(PERIOD, Phase.MET);
  }

  @Test
  void thePeriodIsExtendedOnceByTwoMonthsWhileItRunsForGoodReason() {
    running.when(ANNA, extend("2026-05-15", "staffing")).refused("extension-staffing", BASIS);
    running.when(ANNA, extend("2026-04-15", "opinions")).refused("extension-not-later", BASIS);
    running.when(ANNA, extend("2026-06-16", "opinions")).refused("extension-too-long", BASIS);
    running.and(ANNA, extend("2026-05-15", "opinions")).due(PERIOD, "2026-05-15");
    running.when(ANNA, extend("2026-06-15", "opinions")).refused("extension-used-up", BASIS);
    given(SIMPLIFIED)
        .on("2026-01-15")
        .when(ANNA, extend("2026-06-15", "opinions"))
        .refused("decision-period-not-running", BASIS);
    confirmed(FULL, "2026-01-15")
        .on("2026-04-16")
        .when(ANNA, extend("2026-06-15", "opinions"))
        .refused("period-has-ended", BASIS);
  }

  @Test
  void anExtensionFromAShiftedEndCountsFromTheOldOne() {
    var story = confirmed(SIMPLIFIED, "2026-11-30");
    story.when(ANNA, extend("2027-04-29", "opinions")).refused("extension-too-long", BASIS);
    story.and(ANNA, extend("2027-04-28", "opinions")).due(PERIOD, "2027-04-28");
  }

  @Test
  void aDeferralStopsThePeriodAndItsEndLetsTheRestFollow() {
    running
        .on("2026-02-15")
        .when(ANNA, suspend("§ 15 BauGB"))
        .then(new ProceedingsSuspended(CASE, "§ 15 BauGB", "the plan is being made"))
        .state("suspended")
        .due("baugb-15-deferral", "2027-02-15");
    running
        .when(ANNA, extend("2026-06-15", "opinions"))
        .refused("proceedings-suspended", "§ 15 BauGB");
    running.when(ANNA, draft("granted")).refused("proceedings-suspended", "§ 15 BauGB");
    running.when(ANNA, correct("2026-01-15")).refused("confirmed-receipt-date-later", "§ 162 BGB");
    running
        .when(ANNA, new DetermineProcedure(CASE, FULL, "r"))
        .refused("proceedings-suspended", "§ 15 BauGB");
    running.night("2026-08-01").never(DeemedApprovalOccurred.class);
    // 59 days were left on 15 February.
    running
        .when(ANNA, new ResumeProceedings(CASE))
        .then(new ProceedingsResumed(CASE))
        .state("assessment")
        .due(PERIOD, "2026-09-29")
        .closed("baugb-15-deferral", Phase.MET);
    running.night("2026-09-30").state("deemed-approved");
  }

  @Test
  void aDeferralLastsTwelveMonthsAtMost() {
    running.on("2026-02-15").and(ANNA, suspend("§ 15 BauGB")).night("2027-02-16");
    running.happened(new ProceedingsResumed(CASE)).state("assessment").due(PERIOD, "2027-04-15");
  }

  @Test
  void noOtherGroundStopsThePeriod() {
    running
        .and(ANNA, suspend("§ 10 VwVfG"))
        .night("2026-04-16")
        .state("deemed-approved")
        .and(ANNA, new ResumeProceedings(CASE))
        .state("deemed-approved");
  }

  @Test
  void aFileThatIsClosedStopsNoPeriod() {
    running.when(ANNA, new CloseCase(CASE, "refused")).refused("decision-period-running", FICTION);
    running.and(PORTAL, new WithdrawApplication(CASE, null)).without(PERIOD).state("withdrawn");
    running.when(ANNA, new ReopenCase(CASE, "why")).refused("application-withdrawn", "§ 22 VwVfG");
    running.night("2026-04-16").never(DeemedApprovalOccurred.class);
  }

  @Test
  void theCertificateDeclaresWhatIsSoAndTellsTheGemeindeAndTheNeighbours() {
    running.when(ANNA, new IssueFictionCertificate(CASE)).refused("no-deemed-approval", FICTION);
    running.and(ANNA, tell(1, 2, false, "2026-01-15")).night("2026-04-16");
    running
        .when(ANNA, new IssueFictionCertificate(CASE))
        .then(
            new FictionCertificateIssued(
                CASE,
                day("2026-04-15"),
                day("2026-04-16"),
                List.of("gemeinde", "neighbour-1", "neighbour-2")));
    running
        .when(ANNA, new IssueFictionCertificate(CASE))
        .refused("certificate-issued", "§ 42a Abs. 3 VwVfG");
  }

  @Test
  void whatCountsAsGrantedIsWithdrawnNotRevoked() {
    running.night("2026-04-16");
    running.when(CLARA, withdraw("49")).refused("deemed-approval-withdrawn-only", "§ 48 VwVfG");
    running
        .when(CLARA, withdraw("48"))
        .then(new PermitWithdrawn(CASE, day("2026-04-16"), "it was unlawful"))
        .state("revoked")
        .closed("saechsbo-73-validity", Phase.MET);
    running.when(CLARA, withdraw("48")).refused("no-permit", "§§ 48, 49 VwVfG");
  }

  @Test
  void whatCountsAsGrantedLapsesAndIsObjectedToAsAPermit() {
    running.night("2026-04-16").due("saechsbo-73-validity", "2029-04-16");
    running
        .when(ANNA, new FileObjection(CASE, "no", day("2026-04-16")))
        .then(new ObjectionFiled(CASE, day("2026-04-16"), "no"));
    running.night("2029-04-17").state("lapsed");
  }

  private static Story signed(String result, String day) {
    return confirmed(SIMPLIFIED, "2026-01-15")
        .on(day)
        .and(ANNA, draft(result))
        .and(CLARA, result.equals("granted") ? grant() : refuse());
  }

  /** § 13 Abs. 4 SächsDSchG: two years from the first deferral, whatever lies between. */
  @Test
  void aMonumentsConsentIsDeferredByTwoYearsAtMost() {
    var monument = "§ 13 Abs. 4 SächsDSchG";
    var story =
        confirmed(FULL, "2026-01-15")
            .and(ANNA, ask("monument", "2026-01-15"))
            .on("2026-02-01")
            .and(ANNA, suspend(monument))
            .due("saechsdschg-13-deferral", "2028-02-01");
    story
        .on("2026-06-01")
        .and(ANNA, new ResumeProceedings(CASE))
        .closed("saechsdschg-13-deferral", Phase.MET)
        .and(ANNA, suspend(monument))
        .due("saechsdschg-13-deferral", "2028-02-01");
    story.night("2028-02-02").happened(new ProceedingsResumed(CASE));
    story.when(ANNA, suspend(monument)).refused("monument-deferral-used-up", monument);
    story.and(ANNA, suspend("§ 15 BauGB"));
  }
}
