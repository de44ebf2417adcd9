package aktenlauf.command.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The index of running deadlines by due day: a projection of the log, which can be dropped and is
 * filled from it again. Several processes may fill one.
 */
public interface OpenDeadlines {
  /** Before every log. */
  long BEGIN = -1;

  /** Place in the log up to which events are applied; {@link #BEGIN} where none is. */
  long position();

  /**
   * Stores the changes and the new position together, so that both are there or none.
   *
   * @param from the position that the changes follow
   * @param changes of the events after {@code from} up to {@code to}, in the log's order
   * @return false, and nothing is changed, where the index stands elsewhere by now
   */
  boolean apply(long from, long to, List<IndexChange> changes);

  /** Forgets everything, where the index still stands at {@code from}. */
  void clear(long from);

  /** The earliest day, from that one on, that a deadline is due on. */
  Optional<LocalDate> earliest(LocalDate from);

  /** The deadlines due on that day in order of case and name. */
  List<OpenDeadline> on(LocalDate day);

  /** How many run. */
  long count();
}
