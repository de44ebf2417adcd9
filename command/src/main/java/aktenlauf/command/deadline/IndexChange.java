package aktenlauf.command.deadline;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExtended;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineRecomputed;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineResumed;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineSuspended;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What an event changes in the index of running deadlines. */
public sealed interface IndexChange {
  /** The events that speak of a deadline. */
  Set<Class<?>> CAUSES =
      Set.of(
          DeadlineStarted.class,
          DeadlineExtended.class,
          DeadlineResumed.class,
          DeadlineRecomputed.class,
          DeadlineSuspended.class,
          DeadlineMet.class,
          DeadlineExpired.class);

  CaseId caseId();

  String deadline();

  /** It runs, from now on to this day; whatever was known of it before is void. */
  record Runs(OpenDeadline now) implements IndexChange {
    @Override
    public CaseId caseId() {
      return now.caseId();
    }

    @Override
    public String deadline() {
      return now.deadline();
    }
  }

  /** It stands still, was met or has expired: there is no day to wait for. */
  record Stops(CaseId caseId, String deadline) implements IndexChange {}

  /** Empty where the event speaks of no deadline. */
  static Optional<IndexChange> of(Recorded recorded) {
    if (!(recorded.event() instanceof ProceedingEvent event)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (event) {
          case DeadlineStarted e -> runs(recorded, e.deadline(), e.due());
          case DeadlineExtended e -> runs(recorded, e.deadline(), e.due());
          case DeadlineResumed e -> runs(recorded, e.deadline(), e.due());
          case DeadlineRecomputed e -> runs(recorded, e.deadline(), e.due());
          case DeadlineSuspended e -> new Stops(e.caseId(), e.deadline());
          case DeadlineMet e -> new Stops(e.caseId(), e.deadline());
          case DeadlineExpired e -> new Stops(e.caseId(), e.deadline());
          default -> null;
        });
  }

  private static IndexChange runs(Recorded recorded, String deadline, LocalDate due) {
    return new Runs(new OpenDeadline(recorded.caseId(), deadline, due, recorded.version()));
  }
}
