package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.*;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordObjectionOutcome;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import aktenlauf.shared.proceeding.ProceedingEvent.RemedyInstructionLacking;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of an objection: §§ 68 to 75 VwGO. */
class RemediesTest {
  private static final String PERIOD = "vwgo-70-objection";
  private static final String ACTION = "vwgo-74-action/objection-1";

  private final Story refused = decided("refused");

  /** Made known at the counter: the period ends on 16 February, a Monday. */
  private static Story decided(String result) {
    return given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, draft(result))
        .and(CLARA, result.equals("granted") ? grant() : refuse())
        .and(ANNA, notice("counter", "2026-01-15"));
  }

  private static FileObjection object(String on) {
    return new FileObjection(CASE, "no", day(on));
  }

  private static ObjectionDecided decision(String how, String on, @Nullable String effect) {
    return new ObjectionDecided(CASE, "objection-1", how, day(on), effect, "so it is");
  }

  @Test
  void anObjectionInTimeIsNamedAndHindersFinality() {
    refused
        .on("2026-02-16")
        .when(PORTAL, object("2026-02-16"))
        .then(
            new ObjectionRegistered(
                CASE, "objection-1", day("2026-02-16"), day("2026-02-16"), false));
    refused.closed(PERIOD, Phase.MET).night("2026-04-01").never(DecisionBecameFinal.class);
  }

  @Test
  void whatIsRemediedIsDecidedAnew() {
    refused.on("2026-02-01").and(PORTAL, object("2026-02-01"));
    refused.unseen(ANNA, outcome("remedied", "2026-02-01")).needsVersion();
    refused.when(ANNA, outcome("remedied", "2026-02-01")).invalid("/effect", "required");
    refused.when(ANNA, draft("granted")).refused("already-decided", "§ 43 Abs. 2 VwVfG");
    refused
        .when(ANNA, outcome("objection-1", "remedied", "2026-02-01", "new-decision"))
        .then(decision("remedied", "2026-02-01", "new-decision"))
        .state("assessment")
        .closed("vwgo-75-inaction-60/objection-1", Phase.MET)
        .when(ANNA, notice("counter", "2026-02-01"))
        .refused("not-signed", "§ 72 VwGO");
    refused
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .on("2026-02-03")
        .when(ANNA, notice("counter", "2026-02-03"))
        .then(new DecisionNotified(CASE, "granted", "counter", day("2026-02-03")))
        .due(PERIOD, "2026-03-03")
        .due("saechsbo-73-validity", "2029-02-05")
        .state("decided")
        .night("2026-03-04")
        .happened(new DecisionBecameFinal(CASE, day("2026-03-03")))
        .state("final");
  }

  @Test
  void aNewDecisionBeginsTheValidityAnew() {
    var granted = decided("granted").due("saechsbo-73-validity", "2029-01-15");
    granted.on("2026-02-01").and(PORTAL, object("2026-02-01"));
    granted
        .and(ANNA, outcome("objection-1", "remedied", "2026-02-01", "new-decision"))
        .without("saechsbo-73-validity");
    granted
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .on("2026-03-02")
        .and(ANNA, notice("counter", "2026-03-02"))
        .due("saechsbo-73-validity", "2029-03-02")
        .due(PERIOD, "2026-04-02");
  }

  /** The holder is heard first (§ 71 VwGO). */
  @Test
  void aNeighboursObjectionIsRemediedByWithdrawingThePermit() {
    var granted = decided("granted").on("2026-02-01").and(ANNA, object("2026-02-01"));
    var remedied = outcome("objection-1", "remedied", "2026-02-01", "permit-withdrawn");
    granted.when(CLARA, remedied).refused("hearing-missing", "§ 71 VwGO");
    granted
        .when(
            CLARA,
            new RecordObjectionOutcome(
                CASE, "objection-1", "remedied", null, null, "permit-withdrawn", null))
        .invalid("/reason", "required");
    granted.and(ANNA, new SendHearing(CASE, day("2026-02-20"), "we mean to withdraw it"));
    granted.when(CLARA, remedied).refused("hearing-running", "§ 71 VwGO");
    granted
        .and(PORTAL, new RecordStatement(CASE, "no"))
        .when(CLARA, remedied)
        .then(
            decision("remedied", "2026-02-01", "permit-withdrawn"),
            new PermitWithdrawn(CASE, day("2026-02-01"), "so it is"))
        .state("revoked")
        .night("2029-03-01")
        .never(DecisionBecameFinal.class)
        .never(PermitLapsed.class);
  }

  @Test
  void whatIsNotRemediedTheLandesdirektionDecides() {
    refused.on("2026-02-01").and(PORTAL, object("2026-02-01"));
    refused
        .when(ANNA, outcome("rejected", "2026-02-01"))
        .refused("objection-not-passed-on", "§ 73 Abs. 1 VwGO");
    refused
        .on("2026-02-10")
        .when(ANNA, outcome("passed-on", "2026-02-10"))
        .then(
            new ObjectionPassedOn(
                CASE, "objection-1", "Landesdirektion Sachsen", day("2026-02-10")));
    refused
        .when(ANNA, outcome("passed-on", "2026-02-10"))
        .refused("objection-passed-on", "§ 73 Abs. 1 VwGO");
    refused
        .on("2026-03-02")
        .when(ANNA, outcome("rejected", "2026-02-09"))
        .invalid("/on", "minimum");
    refused.and(ANNA, outcome("rejected", "2026-03-02")).due(ACTION, "2026-04-02");
    refused
        .when(ANNA, outcome("withdrawn", "2026-03-02"))
        .refused("objection-decided", "§ 73 Abs. 1 VwGO");
    refused
        .night("2026-04-03")
        .happened(new DecisionBecameFinal(CASE, day("2026-04-02")))
        .state("final");
  }

  @Test
  void whatIsUpheldThereIsDecidedAnewHere() {
    refused
        .on("2026-02-01")
        .and(PORTAL, object("2026-02-01"))
        .and(ANNA, outcome("passed-on", "2026-02-01"))
        .when(ANNA, outcome("objection-1", "upheld", "2026-02-01", "new-decision"))
        .then(decision("upheld", "2026-02-01", "new-decision"))
        .state("assessment");
  }

  @Test
  void anActionHindersFinality() {
    refused.on("2026-02-01").and(PORTAL, object("2026-02-01"));
    refused
        .when(ANNA, outcome("action-filed", "2026-02-01"))
        .refused("no-decision-on-objection", "§ 74 Abs. 1 VwGO");
    refused
        .and(ANNA, outcome("passed-on", "2026-02-01"))
        .and(ANNA, outcome("rejected", "2026-02-01"))
        .on("2026-02-20")
        .when(ANNA, outcome("action-filed", "2026-02-20"))
        .then(new ActionFiled(CASE, "objection-1", day("2026-02-20")))
        .closed(ACTION, Phase.MET)
        .night("2026-06-01")
        .never(DecisionBecameFinal.class);
  }

  @Test
  void oneThatIsTakenBackLeavesTheRestOfThePeriod() {
    refused
        .on("2026-02-01")
        .and(PORTAL, object("2026-02-01"))
        .and(ANNA, outcome("withdrawn", "2026-02-01"))
        .due(PERIOD + "/objection-1", "2026-02-16")
        .night("2026-02-17")
        .happened(new DecisionBecameFinal(CASE, day("2026-02-16")));
    decided("refused")
        .on("2026-02-01")
        .and(PORTAL, object("2026-02-01"))
        .on("2026-03-05")
        .when(ANNA, outcome("withdrawn", "2026-03-05"))
        .then(new DecisionBecameFinal(CASE, day("2026-03-05")))
        .state("final");
  }

  /** All of them have to be decided. */
  @Test
  void theLastOfSeveralDecides() {
    refused
        .on("2026-02-01")
        .and(PORTAL, object("2026-02-01"))
        .and(ANNA, object("2026-02-01"))
        .on("2026-03-05")
        .and(ANNA, outcome("withdrawn", "2026-03-05"))
        .never(DecisionBecameFinal.class)
        .and(ANNA, outcome("objection-2", "withdrawn", "2026-03-05", null))
        .happened(new DecisionBecameFinal(CASE, day("2026-03-05")));
    refused
        .when(ANNA, outcome("objection-3", "withdrawn", "2026-03-05", null))
        .refused("unknown-objection", "§ 70 Abs. 1 VwGO");
  }

  @Test
  void theOtherOnesAreSettledByANewDecision() {
    refused
        .on("2026-02-01")
        .and(PORTAL, object("2026-02-01"))
        .and(ANNA, object("2026-02-01"))
        .when(ANNA, outcome("settled", "2026-02-01"))
        .refused("decision-stands", "§ 43 Abs. 2 VwVfG");
    refused
        .and(ANNA, outcome("objection-1", "remedied", "2026-02-01", "new-decision"))
        .and(ANNA, outcome("objection-2", "settled", "2026-02-01", null));
  }

  /** The fourth day after posting is a Sunday: 22 December is told, 23 December accepted. */
  @Test
  void latenessIsJudgedByTheLaterEnd() {
    var posted =
        given(SIMPLIFIED)
            .on("2026-11-18")
            .and(ANNA, confirm("2026-11-18"))
            .and(ANNA, draft("refused"))
            .and(CLARA, refuse())
            .and(ANNA, notice("post", "2026-11-18"))
            .night("2026-12-23")
            .closed(PERIOD, Phase.EXPIRED)
            .due(PERIOD + "/until-2026-12-23", "2026-12-23")
            .never(DecisionBecameFinal.class)
            .state("decided");
    posted
        .when(PORTAL, object("2026-12-23"))
        .then(
            new ObjectionRegistered(
                CASE, "objection-1", day("2026-12-23"), day("2026-12-23"), false))
        .state("decided");
    posted
        .when(ANNA, outcome("inadmissible", "2026-12-23"))
        .refused("objection-in-time", "§ 70 Abs. 1 VwGO");
    posted
        .on("2026-12-24")
        .when(PORTAL, object("2026-12-24"))
        .then(
            new ObjectionRegistered(
                CASE, "objection-2", day("2026-12-24"), day("2026-12-23"), true));
  }

  /** What can still be contested in one view is final in none. */
  @Test
  void finalityIsJudgedByTheLaterEndToo() {
    given(SIMPLIFIED)
        .on("2026-11-18")
        .and(ANNA, confirm("2026-11-18"))
        .and(ANNA, draft("refused"))
        .and(CLARA, refuse())
        .and(ANNA, notice("post", "2026-11-18"))
        .night("2026-12-24")
        .happened(new DecisionBecameFinal(CASE, day("2026-12-23")))
        .state("final");
  }

  @Test
  void withoutACorrectInstructionAYearIsLeft() {
    var lacking =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, draft("refused"))
            .and(CLARA, refuse())
            .and(ANNA, new NotifyDecision(CASE, "counter", day("2026-01-15"), "missing"))
            .happened(new RemedyInstructionLacking(CASE, "missing"))
            .due(PERIOD, "2027-01-15");
    assertThat(lacking.proceeding().open(PERIOD))
        .hasValueSatisfying(d -> assertThat(d.rule()).isEqualTo("vwgo-58-objection-year"));
    lacking
        .night("2026-12-01")
        .when(PORTAL, object("2026-12-01"))
        .then(
            new ObjectionRegistered(
                CASE, "objection-1", day("2026-12-01"), day("2027-01-15"), false))
        .closed(PERIOD, Phase.MET);
  }

  /** § 58 Abs. 1 VwGO: with the instruction the month begins. */
  @Test
  void theInstructionIsMadeGood() {
    var lacking =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .and(ANNA, draft("refused"))
            .and(CLARA, refuse())
            .and(ANNA, new NotifyDecision(CASE, "counter", day("2026-01-15"), "wrong"))
            .on("2026-05-04");
    lacking
        .when(ANNA, new NotifyDecision(CASE, "counter", day("2026-05-04"), "missing"))
        .refused("decision-notified", "§ 43 Abs. 1 VwVfG");
    lacking
        .and(ANNA, notice("counter", "2026-05-04"))
        .due(PERIOD, "2026-06-04")
        .when(ANNA, notice("counter", "2026-05-04"))
        .refused("decision-notified", "§ 43 Abs. 1 VwVfG");
    lacking
        .night("2026-06-05")
        .happened(new DecisionBecameFinal(CASE, day("2026-06-04")))
        .state("final");
  }

  @Test
  void aLateOneHindersNothingAndIsInadmissible() {
    refused.on("2026-02-17").and(PORTAL, object("2026-02-17"));
    refused
        .night("2026-02-18")
        .happened(new DecisionBecameFinal(CASE, day("2026-02-16")))
        .state("final");
    refused
        .when(ANNA, outcome("objection-1", "remedied", "2026-02-18", "new-decision"))
        .refused("objection-late", "§ 60 VwGO");
    refused
        .when(ANNA, outcome("passed-on", "2026-02-18"))
        .refused("objection-late", "§ 70 Abs. 1 VwGO");
    refused
        .when(ANNA, outcome("inadmissible", "2026-02-18"))
        .then(decision("inadmissible", "2026-02-18", null))
        .state("final");
  }

  @Test
  void whoCameLateWithoutFaultIsReinstated() {
    refused.on("2026-02-17").and(PORTAL, object("2026-02-17")).night("2026-02-18");
    refused
        .when(ANNA, outcome("reinstated", "2026-02-18"))
        .then(new ObjectionReinstated(CASE, "objection-1", day("2026-02-18"), "so it is"))
        .state("decided");
    refused
        .and(ANNA, outcome("passed-on", "2026-02-18"))
        .and(ANNA, outcome("rejected", "2026-02-18"))
        .due(ACTION, "2026-03-18");
  }

  @Test
  void anUndecidedOneIsAlarmedOfThreeTimes() {
    refused
        .on("2026-02-01")
        .and(PORTAL, object("2026-02-01"))
        .due("vwgo-75-inaction-60/objection-1", "2026-04-02");
    refused.night("2026-04-03").due("vwgo-75-inaction-80/objection-1", "2026-04-22");
    refused.and(ANNA, outcome("passed-on", "2026-04-03"));
    refused.night("2026-04-23").due("vwgo-75-inaction-90/objection-1", "2026-05-02");
    refused
        .and(ANNA, outcome("rejected", "2026-04-23"))
        .closed("vwgo-75-inaction-90/objection-1", Phase.MET);
  }

  /** It is withdrawn, as Nr. 69.5.1 VwVSächsBO has it. */
  @Test
  void whatCountsAsGrantedIsNotDecidedAnew() {
    var deemed =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .night("2026-04-16")
            .and(ANNA, object("2026-04-16"));
    deemed
        .when(ANNA, outcome("objection-1", "remedied", "2026-04-16", "new-decision"))
        .refused("permit-deemed-granted", "§ 69 Abs. 5 SächsBO");
  }

  @Test
  void aClosedFileTakesTheOutcomeToo() {
    refused
        .on("2026-02-01")
        .and(PORTAL, object("2026-02-01"))
        .and(ANNA, new CloseCase(CASE, "refused"))
        .on("2026-03-05")
        .and(ANNA, outcome("withdrawn", "2026-03-05"))
        .happened(new DecisionBecameFinal(CASE, day("2026-03-05")));
  }

  @Test
  void theListNamesTheOneThatIsOpen() {
    refused.on("2026-02-01").and(PORTAL, object("2026-02-01"));
    var state = refused.proceeding();
    var domain = Objects.requireNonNull(Shipped.DOMAINS.of(Listed.definition(state)));
    assertThat(
            domain.example(
                "record-objection-outcome",
                state,
                Listed.definition(state),
                ANNA.at(refused.today(), 1L)))
        .hasValueSatisfying(body ->
            assertThat(body)
                .containsAllEntriesOf(Map.of("ref", "objection-1", "outcome", "passed-on")));
  }
}
