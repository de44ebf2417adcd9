package aktenlauf.command.deadline;

import aktenlauf.shared.kernel.Recorded;
import java.util.Set;
import java.util.stream.Stream;

/** The log as the clock reads it. */
public interface CaseLog {
  /**
   * The position up to which the log is complete: nothing before it is on its way to the store any
   * more. The log's end, where it could be waited for.
   *
   * @param after what lies before it is not asked for
   */
  long settled(long after);

  /**
   * The events of these classes after the position in the log's order, to the settled one at least;
   * to be closed.
   */
  Stream<Recorded> after(long position, Set<Class<?>> kinds);
}
