package aktenlauf.command.errands;

import aktenlauf.shared.kernel.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The errands of one domain. */
public interface Errands {
  /** Events that may call for one; of all others nothing more is read. */
  Set<Class<?>> occasions();

  /** Whether such an event may call for one; where not, the history of its case is not read. */
  default boolean concerns(Recorded cause) {
    return true;
  }

  /**
   * The errands that an event calls for: a pure function.
   *
   * @param history all events of the case up to now
   */
  List<Errand> calledFor(Recorded cause, List<Recorded> history);

  /** Whether one of these is its own. */
  boolean knows(Errand errand);

  /**
   * Runs it. It may be run again, also after it was done, and by two processes at once: nothing
   * happens twice. Whatever is thrown leads to another try.
   *
   * @param waiting how long the errand has been waiting, by the system's time
   */
  Outcome run(Errand errand, List<Recorded> history, Duration waiting);
}
