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

/**
 * § 73 SächsBO and what follows a permit: validity, start, use, withdrawal; exemptions, Baulasten.
 */
class PermitsTest {
  private static final String VALIDITY = "saechsbo-73-validity";
  private static final String EXTENSION = "§ 73 Abs. 2 SächsBO";

  private static final WithoutHearing URGENT = new WithoutHearing("imminent-danger", "it may fall");

  private static Story signed() {
    return given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, draft("granted"))
        .and(CLARA, grant());
  }

  private static Story permitted() {
    return signed().and(ANNA, notice("counter", "2026-01-15"));
  }

  @Test
  void aPermitLapsesAfterThreeYears() {
    permitted()
        .due(VALIDITY, "2029-01-15")
        .night("2029-01-16")
        .happened(new PermitLapsed(CASE, day("2029-01-15")))
        .state("lapsed")
        .when(PORTAL, start("2029-02-01"))
        .refused("no-permit", "§ 72 Abs. 6 SächsBO");
  }

  @Test
  void workThatStartsBeforeKeepsIt() {
    permitted()
        .on("2029-01-08")
        .and(PORTAL, start("2029-01-15"))
        .closed(VALIDITY, Phase.MET)
        .night("2029-02-01")
        .never(PermitLapsed.class)
        .when(ANNA, extendPermit("2031-01-15", "2029-01-14"))
        .refused("work-started", "§ 73 Abs. 1 SächsBO");
  }

  @Test
  void workThatStartsAfterTheEndDoesNotKeepIt() {
    permitted()
        .on("2029-01-10")
        .and(PORTAL, start("2029-01-17"))
        .night("2029-01-16")
        .happened(new PermitLapsed(CASE, day("2029-01-15")));
  }

  @Test
  void aPermitIsExtendedByTwoYearsEachTimeAlsoAfterItsEndIfAppliedForBefore() {
    var story = permitted().night("2029-01-16").state("lapsed");
    story
        .when(ANNA, extendPermit("2031-01-15", "2029-01-16"))
        .refused("period-has-ended", "§ 73 SächsBO");
    story
        .when(ANNA, extendPermit("2031-01-16", "2029-01-10"))
        .refused("extension-too-long", "§ 73 SächsBO");
    story.when(ANNA, extendPermit("2029-01-15", "2029-01-10")).invalid("/until", "minimum");
    story.when(ANNA, extendPermit("2031-01-15", "2029-02-10")).invalid("/appliedOn", "maximum");
    story
        .when(ANNA, extendPermit("2031-01-15", "2029-01-10"))
        .then(new PermitExtended(CASE, day("2031-01-15"), day("2029-01-10")))
        .due(VALIDITY, "2031-01-15")
        .state("final");
    story.on("2030-12-01").and(ANNA, extendPermit("2033-01-15", "2030-12-01"));
    story
        .when(ANNA, extendPermit("2033-01-10", "2030-12-01"))
        .refused("extension-not-positive", "§ 73 SächsBO");
    story.and(PORTAL, start("2030-12-10"));
  }

  @Test
  void whereThereIsNoPermitThereIsNothingToExtend() {
    signed().when(ANNA, extendPermit("2028-01-15", "2026-01-15")).refused("no-permit", EXTENSION);
  }

  @Test
  void aDeemedApprovalThatLapsedRevivesAsOne() {
    given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .night("2029-04-17")
        .state("lapsed")
        .and(ANNA, extendPermit("2031-04-15", "2029-04-10"))
        .state("deemed-approved")
        .when(CLARA, withdraw("49"))
        .refused("deemed-approval-withdrawn-only", "§ 48 VwVfG");
  }

  @Test
  void aThirdPartysRemedyStopsTheValidity() {
    permitted()
        .on("2026-02-01")
        .and(ANNA, suspend("Rechtsbehelf eines Dritten"))
        .on("2026-02-11")
        .and(ANNA, new ResumeProceedings(CASE))
        .due(VALIDITY, "2029-01-25")
        .state("decided");
  }

  @Test
  void aPreliminaryNoticeIsExtendedByAYear() {
    var story =
        given("building-preliminary-notice")
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .without("saechsbo-69-4-decision")
            .and(ANNA, draft("granted"))
            .and(CLARA, grant())
            .and(ANNA, notice("counter", "2026-01-15"))
            .due("saechsbo-75-validity", "2029-01-15");
    story
        .when(ANNA, extendPermit("2030-01-16", "2026-01-15"))
        .refused("extension-too-long", "§ 75 SächsBO");
    story.and(ANNA, extendPermit("2030-01-15", "2026-01-15")).night("2030-01-16").state("lapsed");
  }

  @Test
  void workStartsAWeekAfterItsNoticeWithAPermitThatIsKnown() {
    signed()
        .when(PORTAL, start("2026-01-30"))
        .refused("permit-not-notified", "§ 72 Abs. 6 SächsBO");
    permitted()
        .when(PORTAL, start("2026-01-21"))
        .refused("start-notice-too-late", "§ 72 Abs. 8 SächsBO");
    permitted()
        .when(PORTAL, start("2026-01-22"))
        .then(new ConstructionStartNotified(CASE, day("2026-01-22")));
    given(SIMPLIFIED)
        .on("2026-01-15")
        .when(PORTAL, start("2026-01-30"))
        .refused("no-permit", "§ 72 Abs. 6 SächsBO");
    permitted().when(IMPORT, start("2026-01-16")).deviating("start-notice-too-late");
  }

  @Test
  void useBeginsTwoWeeksAfterItsNotice() {
    permitted().when(PORTAL, use("2026-01-28")).refused("use-notice-too-late", "§ 82 SächsBO");
    permitted().when(PORTAL, use("2026-01-29")).then(new UseNotified(CASE, day("2026-01-29")));
    signed().when(PORTAL, use("2026-01-29")).refused("permit-not-notified", "§ 43 Abs. 1 VwVfG");
    given(SIMPLIFIED)
        .on("2026-01-15")
        .when(PORTAL, use("2026-01-30"))
        .refused("no-permit", "§ 72 Abs. 6 SächsBO");
    permitted()
        .when(PORTAL, new NotifyCompletion(CASE, day("2026-01-15")))
        .then(new CompletionNotified(CASE, day("2026-01-15")));
    permitted()
        .when(PORTAL, new NotifyCompletion(CASE, day("2026-01-16")))
        .invalid("/on", "maximum");
    signed()
        .when(PORTAL, new NotifyCompletion(CASE, day("2026-01-15")))
        .refused("permit-not-notified", "§ 43 Abs. 1 VwVfG");
    given(SIMPLIFIED)
        .on("2026-01-15")
        .when(PORTAL, new NotifyCompletion(CASE, day("2026-01-15")))
        .refused("no-permit", "§ 72 Abs. 6 SächsBO");
  }

  private static NotifyUse use(String on) {
    return new NotifyUse(CASE, day(on));
  }

  @Test
  void aPermitIsWithdrawnOrRevokedOnceItIsKnown() {
    signed().when(CLARA, withdraw("48")).refused("permit-not-notified", "§ 43 Abs. 1 VwVfG");
    permitted().unseen(CLARA, withdraw("48")).needsVersion();
    permitted()
        .when(CLARA, withdraw("48"))
        .then(new PermitWithdrawn(CASE, day("2026-01-15"), "it was unlawful"))
        .state("revoked");
    permitted()
        .when(CLARA, withdraw("49"))
        .then(new PermitRevoked(CASE, day("2026-01-15"), "it was unlawful"))
        .night("2029-02-01")
        .never(PermitLapsed.class)
        .never(DecisionBecameFinal.class)
        .when(PORTAL, start("2029-03-01"))
        .refused("no-permit", "§ 72 Abs. 6 SächsBO");
  }

  /** § 28 VwVfG: what was said before the permit was about something else. */
  @Test
  void theHolderIsHeardBeforeThePermitIsWithdrawn() {
    var story =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, hearing("2026-01-16"))
            .and(PORTAL, new RecordStatement(CASE, "no"))
            .and(ANNA, draft("granted"))
            .and(CLARA, grant())
            .and(ANNA, notice("counter", "2026-01-15"));
    story.when(ANNA, withdraw("48", null)).refused("hearing-missing", "§ 28 Abs. 1 VwVfG");
    story.and(ANNA, hearing("2026-01-30")).on("2026-01-30");
    story.when(ANNA, withdraw("48", null)).refused("hearing-running", "§ 28 Abs. 1 VwVfG");
    story.on("2026-01-31").and(ANNA, withdraw("48", null)).state("revoked");
    story.never(HearingDispensedWith.class);
  }

  @Test
  void aStatementEndsTheHearing() {
    permitted()
        .and(ANNA, hearing("2026-01-30"))
        .and(PORTAL, new RecordStatement(CASE, "do it"))
        .and(ANNA, withdraw("49", null))
        .state("revoked");
  }

  @Test
  void thereIsNoHearingWhereItsGroundIsNamed() {
    permitted()
        .when(ANNA, withdraw("48"))
        .then(
            new PermitWithdrawn(CASE, day("2026-01-15"), "it was unlawful"),
            new HearingDispensedWith(CASE, "imminent-danger", "it may fall"));
  }

  private static SendHearing hearing(String until) {
    return new SendHearing(CASE, day(until), "we mean to withdraw it");
  }

  @Test
  void anExemptedProjectIsCheckedInFiveWorkingDaysOfWhichBussUndBettagIsNone() {
    given(EXEMPTION).on("2026-11-16").due("saechsbo-62-check", "2026-11-23");
  }

  @Test
  void anExemptedProjectMayBeBuiltAfterThreeWeeksAndForThreeYears() {
    var story = given(EXEMPTION).on("2026-11-16").and(ANNA, confirm("2026-11-16"));
    story
        .closed("saechsbo-62-check", Phase.MET)
        .due("saechsbo-62-start", "2026-12-07")
        .state("checking");
    story.when(PORTAL, start("2026-12-20")).refused("no-permit", "§ 62 SächsBO");
    story
        .night("2026-12-08")
        .happened(new StartPermitted(CASE, day("2026-12-08")))
        .state("may-build");
    story.due("saechsbo-62-validity", "2029-12-08");
    story.when(ANNA, prohibit()).refused("start-permitted", "§ 79 SächsBO");
    story.night("2029-12-09").state("lapsed");
  }

  @Test
  void untilThenItMayBeProhibited() {
    var story = given(EXEMPTION).on("2026-11-16").and(ANNA, confirm("2026-11-16")).on("2026-12-08");
    story.when(ANNA, prohibit()).refused("start-permitted", "§ 79 SächsBO");
    story
        .on("2026-12-07")
        .when(ANNA, prohibit())
        .then(new StartProhibited(CASE, "§ 62 SächsBO", "a permit is needed"))
        .state("prohibited");
    story.when(ANNA, prohibit()).refused("start-prohibited", "§ 62 SächsBO");
    story.night("2026-12-20").never(StartPermitted.class);
  }

  private static ProhibitStart prohibit() {
    return new ProhibitStart(CASE, "§ 62 SächsBO", "a permit is needed");
  }

  @Test
  void whatIsAnnouncedBeginsAfterItsWaitingPeriod() {
    waits("building-demolition", "saechsbo-61-demolition", "2026-02-16");
    waits("building-start-of-work", "saechsbo-72-8-start", "2026-01-22");
    waits("building-taking-into-use", "saechsbo-82-use", "2026-01-29");
  }

  private static void waits(String procedure, String rule, String until) {
    var from = day(until).plusDays(1);
    given(procedure)
        .on("2026-01-15")
        .due(rule, until)
        .night(from)
        .happened(new StartPermitted(CASE, from))
        .state("accepted")
        .when(ANNA, prohibit())
        .refused("start-permitted", "§ 79 SächsBO");
    given(procedure).on("2026-01-15").and(ANNA, prohibit()).night(from).never(StartPermitted.class);
  }

  @Test
  void aBaulastIsEffectiveByItsEntryAndEndsByItsWaiver() {
    var story = given("building-encumbrance").on("2026-01-15");
    story.when(ANNA, waive()).refused("no-baulast", "§ 83 Abs. 3 SächsBO");
    story
        .when(ANNA, enter())
        .then(
            new BaulastEntered(
                CASE, "4711", day("2026-01-15"), List.of("140411___000960002__"), "a way"))
        .state("entered");
    story.when(ANNA, enter()).refused("baulast-entered", "§ 83 SächsBO");
    story
        .when(ANNA, waive())
        .then(new BaulastDeleted(CASE, day("2026-01-15"), "united"))
        .state("deleted");
    story.when(ANNA, waive()).refused("no-baulast", "§ 83 Abs. 3 SächsBO");
  }

  @Test
  void anOlderBaulastIsDeletedOnApplication() {
    var story = given("building-encumbrance", "deletion").on("2026-01-15");
    story.when(ANNA, enter()).refused("baulast-deletion", "§ 83 SächsBO");
    story.and(ANNA, waive()).state("deleted");
  }

  private static EnterBaulast enter() {
    return new EnterBaulast(CASE, "4711", "a way");
  }

  private static WaiveBaulast waive() {
    return new WaiveBaulast(CASE, "united");
  }

  /** A year from the knowledge of the facts (§ 48 Abs. 4 VwVfG); the file says how it was kept. */
  @Test
  void aPermitIsWithdrawnWithinAYearOfKnowingWhy() {
    var late = new WithdrawPermit(CASE, "48", "it was unlawful", day("2026-05-04"), URGENT);
    permitted()
        .on("2027-05-05")
        .when(ANNA, late)
        .refused("withdrawal-too-late", "§ 48 Abs. 4 VwVfG");
    permitted()
        .on("2027-05-04")
        .and(ANNA, late)
        .closed("vwvfg-48-withdrawal", Phase.MET)
        .state("revoked");
    permitted()
        .when(ANNA, new WithdrawPermit(CASE, "48", "unlawful", day("2030-01-01"), URGENT))
        .invalid("/knownSince", "maximum");
  }
}
