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

/** Who is asked and told before a decision: §§ 69 Abs. 1, 70, 71 SächsBO, §§ 36, 36a BauGB. */
class ParticipationTest {
  private static final String OPINIONS = "§ 69 Abs. 1 SächsBO";
  private static final String NEIGHBOURS = "§ 70 SächsBO";

  private final Story story = given(SIMPLIFIED).on("2026-01-15").and(ANNA, confirm("2026-01-15"));

  @Test
  void anAuthorityHasAMonthForItsOpinion() {
    story
        .when(ANNA, ask("opinion", "2026-01-15"))
        .then(
            new OpinionRequested(
                CASE, "opinion-1", "Branddirektion", "opinion", day("2026-01-15"), null))
        .due("saechsbo-69-1-opinion/opinion-1", "2026-02-16")
        .effect("saechsbo-69-1-opinion/opinion-1", "preclusion")
        .state("participation");
    story
        .when(ANNA, opinion("opinion-1", "no-concerns", "2026-01-15", false))
        .then(
            new OpinionReceived(
                CASE, "opinion-1", "no-concerns", day("2026-01-15"), false, true, null))
        .closed("saechsbo-69-1-opinion/opinion-1", Phase.MET)
        .state("assessment");
    story
        .when(ANNA, opinion("opinion-1", "objections", "2026-01-15", false))
        .refused("opinion-recorded", OPINIONS);
  }

  @Test
  void aSilentAuthorityIsNoLongerWaitedForAndALateOpinionCountsWhereItMatters() {
    story.and(ANNA, ask("opinion", "2026-01-15")).night("2026-02-17");
    story.happened(new OpinionPrecluded(CASE, "opinion-1", day("2026-02-16"))).state("assessment");
    story
        .when(ANNA, opinion("opinion-1", "objections", "2026-02-17", true))
        .then(
            new OpinionReceived(
                CASE, "opinion-1", "objections", day("2026-02-17"), true, true, null));
    var other = given(SIMPLIFIED).on("2026-01-15").and(ANNA, ask("opinion", "2026-01-15"));
    other
        .night("2026-02-17")
        .when(ANNA, opinion("opinion-1", "objections", "2026-02-17", false))
        .then(
            new OpinionReceived(
                CASE, "opinion-1", "objections", day("2026-02-17"), true, false, null));
  }

  @Test
  void aLateOpinionDoesNotMoveADecidedCase() {
    story.and(ANNA, ask("opinion", "2026-01-15")).night("2026-04-16").state("deemed-approved");
    story
        .and(ANNA, opinion("opinion-1", "objections", "2026-04-16", true))
        .state("deemed-approved");
  }

  @Test
  void aConsentThatAnotherLawDemandsCountsAsGivenByASilentAuthority() {
    story.and(ANNA, ask("consent", "2026-01-15"));
    story
        .and(ANNA, ask("monument", "2026-01-15"))
        .due("saechsdschg-13-monument/opinion-2", "2026-03-16");
    story
        .and(ANNA, ask("redevelopment", "2026-01-15"))
        .due("baugb-145-redevelopment/opinion-3", "2026-03-16");
    story.and(ANNA, draft("granted"));
    story.when(CLARA, grant()).refused("consent-missing", OPINIONS);
    story
        .night("2026-03-17")
        .happened(new OpinionDeemedGiven(CASE, "opinion-1", day("2026-02-16")));
    story.happened(new OpinionDeemedGiven(CASE, "opinion-2", day("2026-03-16")));
    story
        .when(ANNA, opinion("opinion-2", "refused", "2026-03-17", true))
        .refused("consent-deemed-given", OPINIONS);
    story.and(CLARA, grant());
  }

  @Test
  void aConsentThatComesLateCountsAsGivenAlsoBeforeTheClockHasRun() {
    story.and(ANNA, ask("monument", "2026-01-15")).on("2026-03-17");
    story
        .when(ANNA, opinion("opinion-1", "refused", "2026-03-17", true))
        .refused("consent-deemed-given", OPINIONS);
    story
        .and(ANNA, opinion("opinion-1", "refused", "2026-03-16", true))
        .and(ANNA, draft("granted"));
    story.when(CLARA, grant()).refused("consent-missing", "§ 72 Abs. 1 SächsBO");
  }

  @Test
  void anAnswerFitsItsRequest() {
    story.and(ANNA, ask("opinion", "2026-01-15")).and(ANNA, ask("monument", "2026-01-15"));
    story
        .when(ANNA, opinion("opinion-9", "given", "2026-01-15", true))
        .refused("unknown-opinion", OPINIONS);
    story
        .when(ANNA, opinion("opinion-1", "given", "2026-01-15", true))
        .refused("result-of-other-kind", OPINIONS);
    story
        .when(ANNA, opinion("opinion-2", "objections", "2026-01-15", true))
        .refused("result-of-other-kind", OPINIONS);
    story
        .when(ANNA, opinion("opinion-1", "objections", "2026-01-16", true))
        .invalid("/receivedOn", "maximum");
    story.when(ANNA, ask("opinion", "2026-01-14")).invalid("/on", "minimum");
  }

  @Test
  void aSilentGemeindeCountsAsConsenting() {
    story
        .when(ANNA, askGemeinde("36", "2026-01-15"))
        .then(new ConsentRequested(CASE, "36", day("2026-01-15")))
        .due("baugb-36-consent", "2026-03-16");
    story.and(ANNA, askGemeinde("36a", "2026-01-15")).due("baugb-36a-consent", "2026-04-15");
    story.when(ANNA, askGemeinde("36", "2026-01-15")).refused("consent-requested", "§ 36 BauGB");
    story.night("2026-03-17").happened(new ConsentDeemedGiven(CASE, "36", day("2026-03-16")));
    story.state("participation").night("2026-04-16");
    story.happened(new ConsentDeemedGiven(CASE, "36a", day("2026-04-15")));
    story
        .when(ANNA, gemeinde("refused", "2026-04-16"))
        .refused("already-decided", "§ 43 Abs. 2 VwVfG");
  }

  @Test
  void aConsentThatIsWaitedForOrRefusedBlocksTheGrantAndIsReplaced() {
    story
        .when(ANNA, gemeinde("given", "2026-01-15"))
        .refused("consent-not-waited-for", "§ 36 BauGB");
    story.and(ANNA, askGemeinde("36", "2026-01-15")).and(ANNA, draft("granted"));
    story.when(CLARA, grant()).refused("municipal-consent-missing", "§ 36 BauGB");
    story.when(ANNA, replace()).refused("consent-not-refused", "§ 71 SächsBO");
    story
        .when(ANNA, gemeinde("refused", "2026-01-15"))
        .then(new ConsentRefused(CASE, "36", day("2026-01-15"), null));
    story.when(CLARA, grant()).refused("municipal-consent-missing", "§ 71 SächsBO");
    story.when(ANNA, replace()).then(new ConsentReplaced(CASE, "36", "unlawful"));
    story.and(CLARA, grant());
  }

  @Test
  void aRefusalThatComesAfterThePeriodIsNone() {
    story.and(ANNA, askGemeinde("36", "2026-01-15")).on("2026-03-17");
    story
        .when(ANNA, gemeinde("refused", "2026-03-17"))
        .refused("consent-deemed-given", "§ 36 BauGB");
    story
        .when(ANNA, gemeinde("given", "2026-03-16"))
        .then(new ConsentGiven(CASE, "36", day("2026-03-16"), null))
        .state("assessment");
  }

  private static ReplaceMunicipalConsent replace() {
    return new ReplaceMunicipalConsent(CASE, "unlawful");
  }

  @Test
  void neighboursHaveTwoWeeksAndAreNotShutOut() {
    story
        .when(ANNA, tell(1, 2, false, "2026-01-15"))
        .then(
            new NeighboursNotified(
                CASE,
                List.of("neighbour-1", "neighbour-2"),
                false,
                day("2026-01-15"),
                neighbours(1, 2)))
        .due("saechsbo-70-neighbour", "2026-01-29")
        .state("participation");
    story.on("2026-01-20").and(ANNA, tell(3, 3, false, "2026-01-20"));
    story
        .due("saechsbo-70-neighbour", "2026-01-29")
        .due("saechsbo-70-neighbour/notice-2", "2026-02-03");
    story
        .night("2026-01-30")
        .happened(new ObjectionPeriodExpired(CASE, day("2026-01-29"), false))
        .state("participation");
    story
        .when(ANNA, new RecordNeighbourObjection(CASE, "neighbour-1", "no", day("2026-01-30")))
        .then(new ObjectionReceived(CASE, "neighbour-1", day("2026-01-30"), true, "no"));
    story
        .when(ANNA, new RecordNeighbourObjection(CASE, "neighbour-3", "no", day("2026-01-30")))
        .then(new ObjectionReceived(CASE, "neighbour-3", day("2026-01-30"), false, "no"));
    story
        .when(ANNA, new RecordNeighbourConsent(CASE, "neighbour-2", day("2026-01-30")))
        .then(new NeighbourConsented(CASE, "neighbour-2", day("2026-01-30")));
    story
        .when(ANNA, new RecordNeighbourConsent(CASE, "neighbour-7", day("2026-01-30")))
        .refused("unknown-neighbour", NEIGHBOURS);
    story
        .when(ANNA, new RecordNeighbourObjection(CASE, "neighbour-7", "no", day("2026-01-30")))
        .refused("unknown-neighbour", NEIGHBOURS);
    story.night("2026-02-04").state("assessment");
  }

  @Test
  void moreThanTwentyAreToldByPublicNoticeWhichShutsOutAfterAMonth() {
    story
        .when(ANNA, tell(1, 21, false, "2026-01-15"))
        .refused("public-notice-needed", "§ 70 Abs. 4 SächsBO");
    story.and(ANNA, tell(1, 15, false, "2026-01-15"));
    story
        .when(ANNA, tell(16, 21, false, "2026-01-15"))
        .refused("public-notice-needed", "§ 70 Abs. 4 SächsBO");
    story
        .and(ANNA, tell(1, 30, true, "2026-01-15"))
        .due("saechsbo-70-4-public-notice/notice-2", "2026-02-16");
    story.night("2026-02-17").happened(new ObjectionPeriodExpired(CASE, day("2026-02-16"), true));
    var twice = List.of(neighbours(1, 1).getFirst(), neighbours(1, 1).getFirst());
    story
        .when(ANNA, new NotifyNeighbours(CASE, twice, false, null))
        .invalid("/neighbours", "uniqueItems");
  }

  @Test
  void theApplicantIsWaitedForFirst() {
    var defects =
        given(SIMPLIFIED).on("2026-01-15").and(ANNA, demand("2026-02-13", true, "site-plan"));
    defects.and(ANNA, ask("opinion", "2026-01-15")).state("defects-pending");
    defects
        .and(ANNA, opinion("opinion-1", "no-concerns", "2026-01-15", true))
        .state("defects-pending");
  }

  private static ExtendConsentPeriod longer(String ref, String until) {
    return new ExtendConsentPeriod(CASE, ref, day(until), "the public is heard");
  }

  /** By a month at most, once, for comments of the public (§ 36a BauGB). */
  @Test
  void theGemeindesApprovalMayTakeAMonthMore() {
    var asked =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, askGemeinde("36a", "2026-01-15"))
            .due("baugb-36a-consent", "2026-04-15");
    asked.when(ANNA, longer("36a", "2026-05-16")).refused("extension-too-long", "§ 36a BauGB");
    asked
        .when(ANNA, longer("36a", "2026-05-15"))
        .then(new ConsentPeriodExtended(CASE, "36a", day("2026-05-15"), "the public is heard"))
        .due("baugb-36a-consent", "2026-05-15");
    asked.when(ANNA, longer("36a", "2026-06-01")).refused("extension-used-up", "§ 36a BauGB");
    asked.when(ANNA, longer("36", "2026-06-01")).refused("consent-not-waited-for", "§ 36a BauGB");
  }

  @Test
  void theConsentOfARedevelopmentAreaMayTakeTwoMonthsMoreAndOthersNone() {
    var asked =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, ask("redevelopment", "2026-01-15"))
            .and(ANNA, ask("opinion", "2026-01-15"))
            .and(ANNA, longer("opinion-1", "2026-05-15"))
            .due("baugb-145-redevelopment/opinion-1", "2026-05-15");
    asked
        .when(ANNA, longer("opinion-2", "2026-03-01"))
        .refused("extension-not-provided", "§ 69 Abs. 1 SächsBO");
  }
}
