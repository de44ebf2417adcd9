package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.*;

import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.AnnouncePermit;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.IssueFictionCertificate;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordNeighbourConsent;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordObjectionOutcome;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.proceeding.ProceedingCommand.CloseCase;
import aktenlauf.shared.proceeding.ProceedingCommand.FileObjection;
import aktenlauf.shared.proceeding.ProceedingEvent.ObjectionFiled;
import org.junit.jupiter.api.Test;

/** A neighbour's own period begins with the service on this neighbour: § 70 SächsBO, § 58 VwGO. */
class ServingTest {
  private static final String APPLICANTS = "vwgo-70-objection";
  private static final String FIRST = APPLICANTS + "/neighbour:neighbour-1";
  private static final String SECOND = APPLICANTS + "/neighbour:neighbour-2";

  /** Made known to the applicant at the counter, whose period ends on 16 February. */
  private static Story granted(int neighbours) {
    return given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, tell(1, neighbours, false, "2026-01-15"))
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .and(ANNA, notice("counter", "2026-01-15"));
  }

  private static RecordNeighbourConsent consent(String ref, String on) {
    return new RecordNeighbourConsent(CASE, ref, day(on));
  }

  private static FileObjection others(String on) {
    return new FileObjection(CASE, "no", day(on), "other", null);
  }

  private static ObjectionRegistered registered(String on, String until, boolean late) {
    return new ObjectionRegistered(CASE, "objection-1", day(on), day(until), late);
  }

  private static ObjectionRegistered undated(String ref, String on) {
    return new ObjectionRegistered(CASE, ref, day(on), null, false);
  }

  @Test
  void whomNothingWasServedOnIsNeverLate() {
    var granted = granted(1).night("2027-06-01");
    granted
        .when(ANNA, objectionOf("neighbour-1", "2027-06-01"))
        .then(
            new ObjectionFiled(CASE, day("2027-06-01"), null),
            undated("objection-1", "2027-06-01"),
            new ObjectorNamed(CASE, "objection-1", "neighbour", "neighbour-1", "too near"));
    granted
        .when(ANNA, outcome("inadmissible", "2027-06-01"))
        .then()
        .due("vwgo-74-action/objection-1", "2027-07-01")
        .night("2027-07-02")
        .happened(new DecisionBecameFinal(CASE, day("2027-07-01")));
  }

  /** Whether somebody forfeited the right to object a person judges, with reasons. */
  @Test
  void aForfeitureNeedsReasons() {
    var granted = granted(1).night("2027-06-01").and(ANNA, others("2027-06-01"));
    granted
        .when(
            ANNA,
            new RecordObjectionOutcome(CASE, "objection-1", "inadmissible", null, null, null, null))
        .invalid("/reason", "required");
  }

  @Test
  void nothingIsFinalWhileANeighbourWasNotServed() {
    granted(2)
        .and(ANNA, serve("neighbour-1", "formal-service", "2026-01-15"))
        .night("2026-06-01")
        .closed(FIRST, Phase.EXPIRED)
        .never(DecisionBecameFinal.class)
        .state("decided")
        .when(ANNA, consent("neighbour-2", "2026-06-01"))
        .then(
            new NeighbourConsented(CASE, "neighbour-2", day("2026-06-01")),
            new DecisionBecameFinal(CASE, day("2026-06-01")))
        .state("final");
  }

  @Test
  void whoeverWasServedHasAMonth() {
    var granted = granted(1).on("2026-03-02");
    granted
        .when(ANNA, serve("neighbour-1", "formal-service", "2026-03-02"))
        .then(
            new NeighbourServed(
                CASE,
                "neighbour-1",
                "formal-service",
                day("2026-03-02"),
                day("2026-03-02"),
                day("2026-03-02"),
                "correct"))
        .due(FIRST, "2026-04-02")
        .night("2026-04-02")
        .never(DecisionBecameFinal.class)
        .night("2026-04-03")
        .happened(new DecisionBecameFinal(CASE, day("2026-04-02")))
        .state("final");
    granted
        .when(ANNA, objectionOf("neighbour-1", "2026-04-03"))
        .then(registered("2026-04-03", "2026-04-02", true))
        .state("final");
  }

  @Test
  void anObjectionInTimeHindersFinalityAndStopsItsOwnPeriodOnly() {
    granted(2)
        .and(ANNA, serve("neighbour-1", "counter", "2026-01-15"))
        .and(ANNA, serve("neighbour-2", "counter", "2026-01-15"))
        .on("2026-02-16")
        .when(ANNA, objectionOf("neighbour-1", "2026-02-16"))
        .then(registered("2026-02-16", "2026-02-16", false))
        .closed(FIRST, Phase.MET)
        .due(SECOND, "2026-02-16")
        .due(APPLICANTS, "2026-02-16")
        .night("2026-05-01")
        .never(DecisionBecameFinal.class)
        .and(ANNA, outcome("withdrawn", "2026-05-01"))
        .happened(new DecisionBecameFinal(CASE, day("2026-05-01")));
  }

  /** The fourth day after the posting is a Sunday. */
  @Test
  void aRegisteredLetterCountsFromItsFourthDayAndFinalityFromTheLater() {
    var granted = granted(1).on("2026-11-18");
    granted
        .when(ANNA, serve("neighbour-1", "registered-letter", "2026-11-18"))
        .then(
            new NeighbourServed(
                CASE,
                "neighbour-1",
                "registered-letter",
                day("2026-11-18"),
                day("2026-11-22"),
                day("2026-11-23"),
                "correct"))
        .due(FIRST, "2026-12-22")
        .night("2026-12-23")
        .never(DecisionBecameFinal.class)
        .when(ANNA, objectionOf("neighbour-1", "2026-12-23"))
        .then(registered("2026-12-23", "2026-12-23", false));
    granted(1)
        .on("2026-11-18")
        .and(ANNA, serve("neighbour-1", "registered-letter", "2026-11-18"))
        .night("2026-12-24")
        .happened(new DecisionBecameFinal(CASE, day("2026-12-23")));
  }

  @Test
  void withoutACorrectInstructionANeighbourHasAYear() {
    var granted = granted(1).on("2026-03-02");
    granted
        .and(ANNA, serve("neighbour-1", "formal-service", "2026-03-02", "wrong"))
        .due(FIRST, "2027-03-02")
        .on("2026-05-04")
        .when(ANNA, serve("neighbour-1", "formal-service", "2026-05-04", "missing"))
        .refused("neighbour-served", "§ 58 VwGO");
    granted
        .and(ANNA, serve("neighbour-1", "formal-service", "2026-05-04"))
        .due(FIRST, "2026-06-04")
        .when(ANNA, serve("neighbour-1", "formal-service", "2026-05-04"))
        .refused("neighbour-served", "§ 70 Abs. 3 SächsBO");
  }

  @Test
  void whoeverSignedThePlansNeedsNoService() {
    granted(1)
        .and(ANNA, consent("neighbour-1", "2026-01-15"))
        .night("2026-02-17")
        .happened(new DecisionBecameFinal(CASE, day("2026-02-16")));
  }

  @Test
  void whoseObjectionWasRejectedKnowsOfThePermit() {
    granted(1)
        .on("2026-03-02")
        .and(ANNA, objectionOf("neighbour-1", "2026-03-02"))
        .and(ANNA, outcome("passed-on", "2026-03-02"))
        .and(ANNA, outcome("rejected", "2026-03-02"))
        .night("2026-04-03")
        .happened(new DecisionBecameFinal(CASE, day("2026-04-02")));
  }

  /** It counts as served on the day of the notice (§ 70 Abs. 3 Satz 5). */
  @Test
  void aPublicNoticeBeginsThePeriodOfAll() {
    var granted =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, tell(1, 21, true, "2026-01-15"))
            .and(ANNA, draft("granted"))
            .and(CLARA, grant())
            .and(ANNA, notice("counter", "2026-01-15"))
            .on("2026-03-02");
    granted
        .when(ANNA, new AnnouncePermit(CASE, null, null))
        .then(new PermitAnnounced(CASE, day("2026-03-02"), "correct"))
        .due(APPLICANTS + "/public-notice", "2026-04-02")
        .night("2026-04-03")
        .happened(new DecisionBecameFinal(CASE, day("2026-04-02")));
    granted
        .when(ANNA, objectionOf("neighbour-20", "2026-04-03"))
        .then(registered("2026-04-03", "2026-04-02", true));
    granted(20)
        .when(ANNA, new AnnouncePermit(CASE, null, null))
        .refused("neighbours-served-singly", "§ 70 Abs. 3 SächsBO");
  }

  @Test
  void onlyAnEffectivePermitIsServedAndOnlyOnWhoTakesPart() {
    var permit =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, tell(1, 1, false, "2026-01-15"));
    var served = serve("neighbour-1", "counter", "2026-01-15");
    permit.when(ANNA, served).refused("no-permit", "§ 70 Abs. 3 SächsBO");
    permit.and(ANNA, draft("granted")).and(CLARA, grant());
    permit.when(ANNA, served).refused("permit-not-notified", "§ 43 Abs. 1 VwVfG");
    permit.and(ANNA, notice("counter", "2026-01-15"));
    permit
        .when(ANNA, serve("neighbour-9", "counter", "2026-01-15"))
        .invalid("/ref", "unknown-neighbour");
    permit.when(ANNA, serve("neighbour-1", "counter", "2026-01-16")).invalid("/on", "maximum");
    permit.and(ANNA, new CloseCase(CASE, "granted")).and(ANNA, served);
  }

  @Test
  void ofADeemedApprovalTheCertificateIsServed() {
    var deemed =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, tell(1, 1, false, "2026-01-15"))
            .night("2026-04-16");
    var served = serve("neighbour-1", "counter", "2026-04-16");
    deemed.when(ANNA, served).refused("certificate-missing", "§ 69 Abs. 5 SächsBO");
    deemed
        .and(ANNA, new IssueFictionCertificate(CASE))
        .and(ANNA, served)
        .due(FIRST, "2026-05-18")
        .night("2026-05-19")
        .never(DecisionBecameFinal.class)
        .when(ANNA, objectionOf("neighbour-1", "2026-05-19"))
        .then(registered("2026-05-19", "2026-05-18", true));
  }

  @Test
  void anObjectionNamesANeighbourOfTheCase() {
    var granted = granted(1);
    granted
        .when(ANNA, objectionOf("neighbour-9", "2026-01-15"))
        .invalid("/neighbour", "unknown-neighbour");
    granted
        .when(ANNA, new FileObjection(CASE, "no", day("2026-01-15"), "neighbour", null))
        .invalid("/neighbour", "required");
    granted
        .when(ANNA, new FileObjection(CASE, "no", day("2026-01-15"), "other", "neighbour-1"))
        .invalid("/neighbour", "not-neighbour");
  }

  /** What comes in the place of the permit is served again. */
  @Test
  void aNewDecisionIsServedAnew() {
    granted(1)
        .and(ANNA, serve("neighbour-1", "counter", "2026-01-15"))
        .on("2026-02-02")
        .and(ANNA, objectionOf("neighbour-1", "2026-02-02"))
        .and(ANNA, outcome("objection-1", "remedied", "2026-02-02", "new-decision"))
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .and(ANNA, notice("counter", "2026-02-02"))
        .night("2026-05-01")
        .never(DecisionBecameFinal.class)
        .and(ANNA, serve("neighbour-1", "counter", "2026-05-01"))
        .night("2026-06-02")
        .happened(new DecisionBecameFinal(CASE, day("2026-06-01")));
  }

  /** A rejection says nothing of the decision that comes later. */
  @Test
  void whoseObjectionAgainstAnEarlierDecisionWasRejectedIsServedTheNewOne() {
    granted(1)
        .on("2026-02-02")
        .and(ANNA, objectionOf("neighbour-1", "2026-02-02"))
        .and(ANNA, outcome("passed-on", "2026-02-02"))
        .and(ANNA, outcome("rejected", "2026-02-02"))
        .and(ANNA, others("2026-02-02"))
        .and(ANNA, outcome("objection-2", "remedied", "2026-02-02", "new-decision"))
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .and(ANNA, notice("counter", "2026-02-02"))
        .night("2026-06-01")
        .never(DecisionBecameFinal.class);
  }

  @Test
  void aNeighbourHasNothingAgainstARefusal() {
    given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, tell(1, 1, false, "2026-01-15"))
        .and(ANNA, draft("refused"))
        .and(CLARA, refuse())
        .and(ANNA, notice("counter", "2026-01-15"))
        .night("2026-02-17")
        .happened(new DecisionBecameFinal(CASE, day("2026-02-16")));
  }
}
