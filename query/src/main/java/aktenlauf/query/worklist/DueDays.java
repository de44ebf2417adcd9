package aktenlauf.query.worklist;

import aktenlauf.query.period.Deadline;
import aktenlauf.query.period.Deadlines;
import aktenlauf.shared.proceeding.ProceedingEvent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days that a case has to keep.
 *
 * @param own day by which the case is to be ended by its procedure's definition
 * @param deadlines also those that have ended: an extension can revive one (§ 73 Abs. 2 SächsBO)
 */
public record DueDays(@Nullable LocalDate own, @Nullable String ownRule, List<Deadline> deadlines) {
  /** What becomes of a permit or a decision later is no work that is due. */
  private static final Set<String> WORK =
      Set.of("fiction", "withdrawal", "alarm", "preclusion", "none");

  private static final Comparator<Deadline> EARLIEST =
      Comparator.comparing(Deadline::due).thenComparing(Deadline::name);

  public DueDays {
    deadlines = List.copyOf(deadlines);
  }

  /** A day and the rule that gave it. */
  record Due(LocalDate due, @Nullable String rule) {}

  static DueDays of(@Nullable LocalDate own, @Nullable String ownRule) {
    return new DueDays(own, ownRule, List.of());
  }

  /** The earliest running deadline, else the day of the definition, else never. */
  Due next() {
    return deadlines.stream()
        .filter(Deadline::running)
        .filter(d -> WORK.contains(d.effect()))
        .min(EARLIEST)
        .map(d -> new Due(d.due(), d.rule()))
        .orElseGet(() -> new Due(own == null ? WorklistRow.NEVER : own, ownRule));
  }

  DueDays after(ProceedingEvent event) {
    return new DueDays(own, ownRule, Deadlines.after(deadlines, event));
  }
}
