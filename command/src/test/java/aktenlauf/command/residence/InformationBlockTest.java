package aktenlauf.command.residence;

import static aktenlauf.command.residence.Story.CASE;
import static aktenlauf.command.residence.Story.day;
import static aktenlauf.command.residence.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.proceeding.ProceedingCommand.CloseCase;
import aktenlauf.shared.proceeding.ProceedingCommand.WithdrawApplication;
import aktenlauf.shared.residence.ResidenceCommand.*;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** § 51 BMG. */
class InformationBlockTest {
  private static final String BLOCK = "bmg-51-information-block/block-1";
  private static final String REMINDER = "bmg-51-block-reminder/block-1-0";
  private static final SetInformationBlock ALL = new SetInformationBlock(CASE, null, "danger");
  private static final LiftInformationBlock LIFT = new LiftInformationBlock(CASE, null, null);
  private static final ExtendInformationBlock EXTEND = new ExtendInformationBlock(CASE, null, null);

  static Stream<String> residence() {
    return Story.PROCEDURES.all().stream()
        .filter(d -> "residence".equals(d.domain()))
        .map(ProcedureDefinition::id);
  }

  @ParameterizedTest
  @MethodSource("residence")
  void everyResidenceCaseCanBeBlocked(String procedure) {
    var story = given(procedure).on("2026-11-23").and(ALL);
    assertThat(story.residence().blocked()).containsExactly("p1");
    story.refused(ALL, "information-blocked", "§ 51 Abs. 1 BMG");
  }

  @Test
  void itEndsAfterTwoYearsWithAnAlarmSixtyDaysBefore() {
    given("residence-information-block")
        .on("2026-11-23")
        .and(ALL)
        .state("blocked")
        .happened(
            new InformationBlockSet(
                CASE, "block-1", List.of("p1"), day("2026-11-23"), day("2028-11-23"), "danger"))
        .due(BLOCK, "2028-11-23")
        .due(REMINDER, "2028-09-24")
        .night("2028-09-25")
        .phase(REMINDER, Phase.EXPIRED)
        .night("2028-11-23")
        .never(InformationBlockExpired.class)
        .night("2028-11-24")
        .happened(new InformationBlockExpired(CASE, "block-1", day("2028-11-23")))
        .state("received")
        .refused(LIFT, "no-information-block", "§ 51 Abs. 1 BMG")
        .refused(EXTEND, "no-information-block", "§ 51 Abs. 1 BMG");
  }

  @Test
  void itIsExtendedByTwoYearsAndRemindedOfAnew() {
    given("residence-information-block")
        .on("2026-11-23")
        .and(ALL)
        .on("2028-11-01")
        .and(EXTEND)
        .due(BLOCK, "2030-11-25")
        .due("bmg-51-block-reminder/block-1-1", "2030-09-26")
        .phase(REMINDER, Phase.MET)
        .night("2028-12-01")
        .never(InformationBlockExpired.class)
        .night("2030-11-26")
        .happened(new InformationBlockExpired(CASE, "block-1", day("2030-11-25")));
  }

  @Test
  void somePersonsAreBlockedAndFreedByThemselves() {
    var story =
        given("residence-move-in", "family-of-five")
            .on("2026-11-23")
            .refused(
                new SetInformationBlock(CASE, List.of("p9"), null),
                "unknown-person",
                "§ 51 Abs. 1 BMG")
            .and(new SetInformationBlock(CASE, List.of("p1", "p3"), null))
            .and(ALL);
    assertThat(story.all(InformationBlockSet.class))
        .extracting(InformationBlockSet::persons)
        .containsExactly(List.of("p1", "p3"), List.of("p2", "p4", "p5"));
    story.and(new LiftInformationBlock(CASE, List.of("p1"), null));
    assertThat(story.residence().blocked()).containsExactly("p3", "p2", "p4", "p5");
    story.phase(BLOCK, Phase.RUNNING).and(LIFT).phase(BLOCK, Phase.MET);
    assertThat(story.residence().blocked()).isEmpty();
  }

  @Test
  void othersWhoHaveThePersonsAreToldOfTheBlockAndThePersonsOfRequests() {
    given("residence-move-in")
        .on("2026-11-23")
        .refused(
            new PassOnInformationBlock(CASE, "14612000", null, null),
            "no-information-block",
            "§ 51 Abs. 1 BMG")
        .refused(
            new InformPersonOfRequest(CASE, null, "Inkasso"),
            "no-information-block",
            "§ 51 Abs. 1 BMG")
        .and(ALL)
        .and(new PassOnInformationBlock(CASE, "14612000", null, null))
        .happened(
            new InformationBlockPassedOn(
                CASE, "14612000", day("2026-11-23"), "block-1", day("2028-11-23")))
        .and(new InformPersonOfRequest(CASE, null, "Inkasso"))
        .happened(new PersonInformedOfRequest(CASE, "p1", day("2026-11-23"), "Inkasso"));
  }

  @Test
  void itOutlivesTheCase() {
    given("residence-information-block")
        .on("2026-11-23")
        .and(ALL)
        .and(new CloseCase(CASE, "entered"))
        .phase(BLOCK, Phase.RUNNING)
        .phase(REMINDER, Phase.RUNNING)
        .and(EXTEND)
        .night("2030-11-26")
        .happened(new InformationBlockExpired(CASE, "block-1", day("2030-11-25")));
    given("residence-move-in")
        .on("2026-11-23")
        .and(ALL)
        .and(new WithdrawApplication(CASE, null))
        .phase(BLOCK, Phase.RUNNING)
        .and(LIFT);
  }

  @Test
  void anObjectionToTransmissionsIsNoBlock() {
    var story =
        given("residence-information-block", "objection")
            .on("2026-11-23")
            .and(new EnterTransmissionBlock(CASE, null, List.of("parties")))
            .happened(new TransmissionBlockEntered(CASE, List.of("p1"), List.of("parties")))
            .state("transmission-blocked");
    assertThat(story.residence().blocked()).isEmpty();
  }

  @Test
  void theEndOfABlockIsPassedOnUnderItsName() {
    var ended = new PassOnInformationBlock(CASE, "14612000", "block-1", day("2026-11-23"));
    given("residence-move-in")
        .on("2026-11-23")
        .refused(ended, "no-information-block", "§ 51 Abs. 1 BMG")
        .and(ALL)
        .and(LIFT)
        .refused(
            new PassOnInformationBlock(CASE, "14612000", "block-1", null),
            "no-information-block",
            "§ 51 Abs. 1 BMG")
        .and(ended)
        .happened(
            new InformationBlockPassedOn(
                CASE, "14612000", day("2026-11-23"), "block-1", day("2026-11-23")));
  }
}
