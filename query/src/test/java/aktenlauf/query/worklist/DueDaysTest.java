package aktenlauf.query.worklist;

import static aktenlauf.query.testing.BuildingPermit.DECISION;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.BuildingPermit;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.CompletenessConfirmed;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsDemanded;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which day a case is due, from its deadlines. */
class DueDaysTest {
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 15);
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

  private final WorklistProjection projection = new WorklistProjection(BuildingPermit.PROCEDURES);
  private final History history = BuildingPermit.submitted(1);

  private WorklistRow row() {
    return MemoryReads.applied(projection, history.events());
  }

  private void due(LocalDate day, @Nullable String rule) {
    assertThat(row().due()).isEqualTo(day);
    assertThat(row().dueRule()).isEqualTo(rule);
  }

  @Test
  void aCaseWithoutADayIsNeverDue() {
    due(WorklistRow.NEVER, null);
  }

  @Test
  void theEarliestRunningDeadlineIsTheNextUntilItEnds() {
    history.clerk(BuildingPermit.started(DECISION, "fiction", MARCH));
    history.clerk(BuildingPermit.started("saechsbo-69-1-opinion/opinion-1", "fiction", JANUARY));
    due(JANUARY, "saechsbo-69-1-opinion");
    history.clerk(BuildingPermit.met("saechsbo-69-1-opinion/opinion-1", JANUARY));
    due(MARCH, DECISION);
    history.clerk(BuildingPermit.extended(DECISION, MARCH.plusMonths(2)));
    due(MARCH.plusMonths(2), DECISION);
    history.clerk(BuildingPermit.suspended(DECISION, JANUARY));
    due(WorklistRow.NEVER, null);
    history.clerk(BuildingPermit.expired(DECISION, MARCH));
    due(WorklistRow.NEVER, null);
  }

  @ParameterizedTest
  @CsvSource({
    "fiction, true",
    "withdrawal, true",
    "alarm, true",
    "preclusion, true",
    "none, true",
    "lapse, false",
    "final, false",
    "permission, false"
  })
  void onlyWhatSomebodyHasToActOnIsDue(String effect, boolean counts) {
    history.clerk(BuildingPermit.started("saechsbo-73-validity", effect, MARCH));
    assertThat(row().due().equals(MARCH)).isEqualTo(counts);
  }

  @Test
  void anEndedDeadlineCanBeExtended() {
    history.clerk(BuildingPermit.started("saechsbo-69-2-defects", "withdrawal", JANUARY));
    history.clerk(BuildingPermit.expired("saechsbo-69-2-defects", JANUARY));
    due(WorklistRow.NEVER, null);
    history.clerk(BuildingPermit.extended("saechsbo-69-2-defects", MARCH));
    due(MARCH, "saechsbo-69-2-defects");
  }

  @Test
  void whereNoDeadlineRunsTheDayOfTheDefinitionCounts() {
    var dog = History.of(2).submitted();
    var day = History.RECEIVED.plusMonths(1);
    assertThat(MemoryReads.applied(projection, dog.events()).due()).isEqualTo(day);
    dog.clerk(BuildingPermit.started(DECISION, "alarm", day.plusDays(9)));
    assertThat(MemoryReads.applied(projection, dog.events()).due()).isEqualTo(day.plusDays(9));
    dog.clerk(BuildingPermit.met(DECISION, day));
    assertThat(MemoryReads.applied(projection, dog.events()).due()).isEqualTo(day);
  }

  @Test
  void aStateThatTheDomainEntersSaysWhoActs() {
    history.clerk(BuildingPermit.entered("participation", "other"));
    assertThat(row().state()).isEqualTo("participation");
    assertThat(row().waitingFor()).isEqualTo("other");
  }

  @Test
  void confirmedCompletenessEndsTheWaitForPapers() {
    history.clerk(
        id -> new DocumentsDemanded(id, JANUARY, List.of(new DemandedDocument("drawings"))));
    assertThat(row().waitingFor()).isEqualTo("applicant");
    history.clerk(id -> new CompletenessConfirmed(id, History.RECEIVED));
    assertThat(row().waitingFor()).isEqualTo("clerk");
  }
}
