package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Shipped.CASE;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.ANNA;
import static aktenlauf.command.buildinglaw.Who.BERND;
import static aktenlauf.command.buildinglaw.Who.CLARA;
import static aktenlauf.command.buildinglaw.Who.HEAD;
import static aktenlauf.command.buildinglaw.Who.IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.Decision;
import aktenlauf.command.proceeding.ProceedingDecider;
import aktenlauf.command.proceeding.RoleCommands;
import aktenlauf.shared.kernel.Deputies;
import aktenlauf.shared.kernel.Deputies.Deputy;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.proceeding.ProceedingCommand.LiftConflictOfInterest;
import aktenlauf.shared.proceeding.ProceedingCommand.RecordConflictOfInterest;
import aktenlauf.shared.proceeding.ProceedingEvent.ActedAsDeputy;
import aktenlauf.shared.proceeding.ProceedingEvent.ConflictOfInterestLifted;
import aktenlauf.shared.proceeding.ProceedingEvent.ConflictOfInterestRecorded;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionSigned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may decide: deputies within their days, nobody with a conflict of interest. */
class DeputiesTest {
  private static final Deputies BERND_FOR_CLARA =
      new Deputies(
          java.util.List.of(
              new Deputy("clara", "bernd", "signatory", day("2026-02-02"), day("2026-02-13"))));
  private static final ProceedingDecider DECIDER =
      new ProceedingDecider(
          Shipped.PROCEDURES, Shipped.DEADLINES, Shipped.DOMAINS, BERND_FOR_CLARA);
  private static final String BASIS = "§ 20 Abs. 1 VwVfG";

  private static Story drafted(Who drafter) {
    return given(SIMPLIFIED)
        .by(DECIDER)
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(drafter, draft("granted"));
  }

  private static RecordConflictOfInterest conflict(String person) {
    return new RecordConflictOfInterest(CASE, person, "relative", "a brother");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-02", "2026-02-13"})
  void aDeputySignsInThePlaceOfTheAbsentAndTheLogSaysSo(String day) {
    drafted(ANNA)
        .on(day)
        .when(BERND, grant())
        .then(
            new DecisionSigned(CASE, "granted"),
            new ActedAsDeputy(
                CASE,
                "bernd",
                "clara",
                "signatory",
                "grant-permit",
                day("2026-02-02"),
                day("2026-02-13")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-01", "2026-02-14"})
  void beforeAndAfterNobodyStandsIn(String day) {
    assertThat(rejection(drafted(ANNA).on(day).when(BERND, grant())))
        .isInstanceOf(Rejection.Forbidden.class);
  }

  @Test
  void nobodyElseStandsIn() {
    assertThat(rejection(drafted(BERND).on("2026-02-02").when(ANNA, grant())))
        .isInstanceOf(Rejection.Forbidden.class);
  }

  @Test
  void fourEyesAreStillTwoPeoplesAndNeitherTheAbsents() {
    drafted(BERND).on("2026-02-02").when(BERND, grant()).refused("four-eyes-grant", "§ 20 VwVfG");
    // An imported draft of the absent signatory's own.
    var claras = given(SIMPLIFIED).by(DECIDER).on("2026-01-15").and(ANNA, confirm("2026-01-15"));
    var moment = CLARA.at(day("2026-01-15"), (long) claras.events().size());
    var imported =
        IMPORT.at(day("2026-01-15"), (long) claras.events().size()).inThePlaceOf(moment.person());
    claras.when(imported, draft("granted")).then();
    claras.on("2026-02-02").when(BERND, grant()).refused("four-eyes-grant", "§ 20 VwVfG");
  }

  @Test
  void whatIsTheirOwnTheyDoAsThemselves() {
    drafted(ANNA).on("2026-02-02").and(BERND, draft("granted")).never(ActedAsDeputy.class);
    drafted(ANNA).on("2026-02-02").and(CLARA, grant()).never(ActedAsDeputy.class);
  }

  @Test
  void theListOfCommandsNamesTheAbsentsToo() {
    var definition = Shipped.PROCEDURES.current(SIMPLIFIED).orElseThrow();
    var before = BERND.at(day("2026-02-01"), 1L);
    var within = BERND.at(day("2026-02-02"), 1L);
    assertThat(RoleCommands.of(definition, Shipped.DOMAINS, BERND_FOR_CLARA, before))
        .doesNotContain("grant-permit");
    assertThat(RoleCommands.of(definition, Shipped.DOMAINS, BERND_FOR_CLARA, within))
        .contains("grant-permit", "return-draft", "draft-decision");
  }

  @Test
  void aRecordedConflictBarsFromDecidingAndFromPreparingIt() {
    var story =
        drafted(ANNA)
            .when(CLARA, conflict("clara"))
            .then(new ConflictOfInterestRecorded(CASE, "clara", "relative", "a brother"));
    story.when(CLARA, grant()).refused("conflict-of-interest", BASIS);
    story.when(CLARA, conflict("clara")).refused("conflict-recorded", BASIS);
    story.and(HEAD, conflict("anna"));
    story.when(ANNA, draft("refused")).refused("conflict-of-interest", BASIS);
  }

  /** That is what a deputy is there for. */
  @Test
  void theDeputyOfWhoHasAConflictDecides() {
    drafted(ANNA).and(CLARA, conflict("clara")).on("2026-02-02").and(BERND, grant());
    drafted(ANNA)
        .and(BERND, conflict("bernd"))
        .on("2026-02-02")
        .when(BERND, grant())
        .refused("conflict-of-interest", BASIS);
  }

  @Test
  void aHeadRecordsTheConflictsOfOthers() {
    drafted(ANNA).when(ANNA, conflict("clara")).refused("conflict-of-others", "§ 20 Abs. 4 VwVfG");
    drafted(ANNA).and(HEAD, conflict("clara"));
  }

  private static LiftConflictOfInterest lift(String person) {
    return new LiftConflictOfInterest(CASE, person, "only the name is the same");
  }

  /** Its record stays in the history, and so does who said that it was wrong. */
  @Test
  void aConflictThatWasRecordedWronglyIsLiftedByAHead() {
    var story = drafted(ANNA).and(CLARA, conflict("clara"));
    story.when(HEAD, lift("anna")).refused("no-conflict", BASIS);
    story
        .when(HEAD, lift("clara"))
        .then(new ConflictOfInterestLifted(CASE, "clara", "only the name is the same"))
        .and(CLARA, grant())
        .happened(new ConflictOfInterestRecorded(CASE, "clara", "relative", "a brother"));
  }

  @Test
  void whoRecordedAConflictDoesNotLiftIt() {
    drafted(ANNA)
        .and(HEAD, conflict("clara"))
        .when(HEAD, lift("clara"))
        .refused("four-eyes-conflict", "§ 20 Abs. 4 VwVfG");
    assertThat(rejection(drafted(ANNA).and(CLARA, conflict("clara")).when(ANNA, lift("clara"))))
        .isInstanceOf(Rejection.Forbidden.class);
  }

  private static Rejection rejection(Story.Outcome outcome) {
    assertThat(outcome.decision()).isInstanceOf(Decision.Rejected.class);
    return ((Decision.Rejected<?>) outcome.decision()).reason();
  }
}
