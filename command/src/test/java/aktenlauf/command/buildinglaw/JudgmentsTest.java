package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.*;

import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordJudgment;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.proceeding.ProceedingCommand.FileObjection;
import aktenlauf.shared.proceeding.ProceedingCommand.NotifyDecision;
import org.junit.jupiter.api.Test;

/** What a court makes of the decision on an objection. */
class JudgmentsTest {
  private static final String ACTION = "vwgo-74-action/objection-1";

  /** Rejected on 1 February; the action came on the 20th. */
  private static Story sued(String result) {
    return rejected(result).on("2026-02-20").and(ANNA, outcome("action-filed", "2026-02-20"));
  }

  private static Story rejected(String result) {
    return given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, draft(result))
        .and(CLARA, result.equals("granted") ? grant() : refuse())
        .and(ANNA, notice("counter", "2026-01-15"))
        .on("2026-02-01")
        .and(ANNA, new FileObjection(CASE, "no", day("2026-02-01")))
        .and(ANNA, outcome("passed-on", "2026-02-01"))
        .and(ANNA, outcome("rejected", "2026-02-01"));
  }

  private static RecordJudgment judgment(String result, String on) {
    return new RecordJudgment(CASE, "objection-1", result, day(on), "VG Leipzig", "4 K 1/26");
  }

  private static JudgmentRecorded recorded(String result, String on, String effect) {
    return new JudgmentRecorded(
        CASE, "objection-1", result, day(on), effect, "VG Leipzig", "4 K 1/26");
  }

  @Test
  void anActionThatIsDismissedMakesTheDecisionFinal() {
    var sued = sued("refused").night("2026-09-01").never(DecisionBecameFinal.class);
    sued.unseen(ANNA, judgment("dismissed", "2026-09-01")).needsVersion();
    sued.when(ANNA, judgment("dismissed", "2026-02-19")).invalid("/on", "minimum");
    sued.when(CLARA, judgment("dismissed", "2026-09-01"))
        .then(
            recorded("dismissed", "2026-09-01", "stands"),
            new DecisionBecameFinal(CASE, day("2026-09-01")))
        .state("final");
    sued.when(ANNA, judgment("dismissed", "2026-09-01")).refused("no-action", "§ 74 Abs. 1 VwGO");
  }

  /** Whose objection was rejected has had the year. */
  @Test
  void aYearThatWasUsedIsNotWaitedFor() {
    given(SIMPLIFIED)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, draft("refused"))
        .and(CLARA, refuse())
        .and(ANNA, new NotifyDecision(CASE, "counter", day("2026-01-15"), "missing"))
        .on("2026-02-02")
        .and(ANNA, new FileObjection(CASE, "no", day("2026-02-02")))
        .and(ANNA, outcome("passed-on", "2026-02-02"))
        .and(ANNA, outcome("rejected", "2026-02-02"))
        .night("2026-03-03")
        .happened(new DecisionBecameFinal(CASE, day("2026-03-02")));
  }

  /** Two of them are two persons. */
  @Test
  void anObjectionOfOneLeavesThePeriodOfAnotherForAnAction() {
    var two =
        rejected("granted")
            .and(ANNA, new FileObjection(CASE, "no", day("2026-02-01"), "other", null))
            .due(ACTION, "2026-03-02");
    two.and(ANNA, outcome("objection-2", "passed-on", "2026-02-01", null))
        .and(ANNA, outcome("objection-2", "rejected", "2026-02-01", null))
        .and(ANNA, outcome("objection-2", "action-filed", "2026-02-01", null))
        .without("vwgo-74-action/objection-2")
        .due(ACTION, "2026-03-02");
  }

  @Test
  void onlyWhatLiesWithACourtIsJudged() {
    rejected("refused")
        .when(ANNA, judgment("dismissed", "2026-02-01"))
        .refused("no-action", "§ 74 Abs. 1 VwGO");
    sued("refused")
        .when(ANNA, new RecordJudgment(CASE, "objection-2", "dismissed", null, null, null))
        .refused("unknown-objection", "§ 70 Abs. 1 VwGO");
  }

  @Test
  void aPermitThatIsAnnulledIsGoneAndItsApplicationToBeDecided() {
    sued("granted")
        .on("2026-09-01")
        .when(ANNA, judgment("annulled", "2026-09-01"))
        .then(recorded("annulled", "2026-09-01", "new-decision"))
        .state("assessment")
        .without("saechsbo-73-validity")
        .never(DecisionBecameFinal.class)
        .when(ANNA, withdraw("48"))
        .refused("no-permit", "§§ 48, 49 VwVfG");
    sued("granted")
        .on("2026-09-01")
        .and(ANNA, judgment("annulled", "2026-09-01"))
        .and(ANNA, draft("refused"))
        .and(CLARA, refuse())
        .night("2029-03-01")
        .never(PermitLapsed.class);
  }

  @Test
  void aRefusalThatIsAnnulledLeavesTheApplicationToBeDecided() {
    sued("refused")
        .on("2026-09-01")
        .when(ANNA, judgment("annulled", "2026-09-01"))
        .then(recorded("annulled", "2026-09-01", "new-decision"))
        .state("assessment");
  }

  @Test
  void whatIsSentBackIsDecidedAnew() {
    var sued = sued("refused").on("2026-09-01");
    sued.and(ANNA, judgment("remanded", "2026-09-01"))
        .happened(recorded("remanded", "2026-09-01", "new-decision"))
        .state("assessment")
        .when(ANNA, notice("counter", "2026-09-01"))
        .refused("not-signed", "§ 72 VwGO");
    sued.and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .and(ANNA, notice("counter", "2026-09-01"))
        .due("vwgo-70-objection", "2026-10-01")
        .night("2026-10-02")
        .happened(new DecisionBecameFinal(CASE, day("2026-10-01")));
  }

  @Test
  void anActionTakenBackLeavesTheRestOfItsPeriod() {
    sued("refused")
        .when(ANNA, judgment("withdrawn", "2026-02-20"))
        .then(recorded("withdrawn", "2026-02-20", "stands"))
        .due(ACTION, "2026-03-02")
        .night("2026-03-03")
        .happened(new DecisionBecameFinal(CASE, day("2026-03-02")));
    sued("refused")
        .on("2026-03-05")
        .and(ANNA, judgment("settled", "2026-03-05"))
        .happened(new DecisionBecameFinal(CASE, day("2026-03-05")));
  }

  /** It is withdrawn, or annulled, as Nr. 69.5.1 VwVSächsBO has it. */
  @Test
  void whatCountsAsGrantedIsNotSentBack() {
    var deemed =
        given(SIMPLIFIED)
            .on("2026-01-15")
            .and(ANNA, confirm("2026-01-15"))
            .night("2026-04-16")
            .and(ANNA, new FileObjection(CASE, "no", day("2026-04-16"), "other", null))
            .and(ANNA, outcome("passed-on", "2026-04-16"))
            .and(ANNA, outcome("rejected", "2026-04-16"))
            .and(ANNA, outcome("action-filed", "2026-04-16"));
    deemed
        .when(ANNA, judgment("remanded", "2026-04-16"))
        .refused("permit-deemed-granted", "§ 69 Abs. 5 SächsBO");
    deemed.and(ANNA, judgment("annulled", "2026-04-16")).state("revoked");
  }
}
