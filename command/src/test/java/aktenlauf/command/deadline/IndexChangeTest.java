package aktenlauf.command.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.deadline.IndexChange.Runs;
import aktenlauf.command.deadline.IndexChange.Stops;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExtended;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineRecomputed;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineResumed;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineSuspended;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each fact about a deadline means for the index. */
class IndexChangeTest {
  private static final CaseId CASE = MemoryCases.caseOf(1);
  private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
  private static final LocalDate DUE = LocalDate.of(2027, 3, 1);
  private static final Runs RUNS = new Runs(new OpenDeadline(CASE, "n", DUE, 5));
  private static final Stops STOPS = new Stops(CASE, "n");

  private static Optional<IndexChange> of(CaseEvent event) {
    var type = EventType.of(event.getClass());
    var now = Instant.parse("2027-02-01T09:00:00Z");
    var envelope =
        new Envelope(
            now,
            now,
            DAY,
            new Actor(Actor.Kind.CLERK, "anna", "clerk", null),
            null,
            "14713000",
            "high",
            "p",
            1,
            List.of(),
            "c",
            null,
            null,
            null,
            null,
            List.of(),
            null);
    var change = IndexChange.of(new Recorded(77, 5, type.name(), 1, event, envelope));
    assertThat(IndexChange.CAUSES.contains(event.getClass())).isEqualTo(change.isPresent());
    return change;
  }

  @Test
  void whatBeginsOrMovesADeadlineLetsItRunToItsNewDay() {
    assertThat(of(MemoryCases.started(CASE, "n", DUE))).contains(RUNS);
    assertThat(of(new DeadlineExtended(CASE, "n", "r", DUE, DUE, DUE, 1, List.of())))
        .contains(RUNS);
    assertThat(of(new DeadlineResumed(CASE, "n", "r", DAY, DUE, DUE, DUE, List.of())))
        .contains(RUNS);
    assertThat(
            of(
                new DeadlineRecomputed(
                    CASE, "n", "r", DAY, DAY, DUE, DUE, DUE, "why", "alarm", List.of())))
        .contains(RUNS);
  }

  @Test
  void whatEndsOrSuspendsADeadlineTakesItOut() {
    assertThat(of(new DeadlineSuspended(CASE, "n", "r", DAY, "why", 9))).contains(STOPS);
    assertThat(of(new DeadlineMet(CASE, "n", "r", DAY))).contains(STOPS);
    assertThat(of(new DeadlineExpired(CASE, "n", "r", DUE, "alarm"))).contains(STOPS);
  }

  @Test
  void whatSpeaksOfNoDeadlineChangesNothing() {
    assertThat(of(new NoteAdded(CASE, "text"))).isEmpty();
  }
}
