package aktenlauf.query.period;

import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExtended;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineRecomputed;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineResumed;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineSuspended;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the events of deadlines make of a case's deadlines. */
public final class Deadlines {
  private Deadlines() {}

  /** Name of the deadline that the event is about, within its case; empty for other events. */
  public static Optional<String> concerned(ProceedingEvent event) {
    return Optional.ofNullable(
        switch (event) {
          case DeadlineStarted e -> e.deadline();
          case DeadlineExtended e -> e.deadline();
          case DeadlineSuspended e -> e.deadline();
          case DeadlineResumed e -> e.deadline();
          case DeadlineRecomputed e -> e.deadline();
          case DeadlineMet e -> e.deadline();
          case DeadlineExpired e -> e.deadline();
          default -> null;
        });
  }

  /**
   * The deadline after an event that concerns it.
   *
   * @param before null before it has started
   * @throws IllegalStateException where something happens to a deadline that has not started
   */
  public static Deadline after(@Nullable Deadline before, ProceedingEvent event) {
    if (event instanceof DeadlineStarted e) {
      return new Deadline(
          e.deadline(),
          e.rule(),
          e.start(),
          e.due(),
          e.internalTarget(),
          e.effect(),
          Deadline.RUNNING,
          0);
    }
    if (before == null) {
      throw new IllegalStateException(
          "%s of a deadline that has not started".formatted(event.getClass().getSimpleName()));
    }
    return switch (event) {
      case DeadlineExtended e ->
          before.runs(before.start(), e.due(), e.internalTarget(), before.effect(), e.extensions());
      case DeadlineSuspended _ -> before.in(Deadline.SUSPENDED);
      case DeadlineResumed e ->
          before.runs(
              before.start(), e.due(), e.internalTarget(), before.effect(), before.extensions());
      case DeadlineRecomputed e ->
          before.runs(e.start(), e.due(), e.internalTarget(), e.effect(), before.extensions());
      case DeadlineMet _ -> before.in(Deadline.MET);
      case DeadlineExpired _ -> before.in(Deadline.EXPIRED);
      default -> before;
    };
  }

  /** A list of deadlines after any event; one that starts anew under its old name replaces it. */
  public static List<Deadline> after(List<Deadline> before, ProceedingEvent event) {
    var name = concerned(event);
    if (name.isEmpty()) {
      return before;
    }
    var old = named(before, name.get());
    var now = after(old.orElse(null), event);
    if (old.isPresent()) {
      return before.stream().map(d -> d.name().equals(name.get()) ? now : d).toList();
    }
    var more = new ArrayList<>(before);
    more.add(now);
    return List.copyOf(more);
  }

  public static Optional<Deadline> named(List<Deadline> all, String name) {
    return all.stream().filter(d -> d.name().equals(name)).findFirst();
  }
}
