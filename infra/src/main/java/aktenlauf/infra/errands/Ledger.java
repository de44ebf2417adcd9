package aktenlauf.infra.errands;

import aktenlauf.command.errands.Errand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which errands are still to be run, and how far the log is read; durable. */
interface Ledger extends AutoCloseable {
  /**
   * An errand that is not done.
   *
   * @param since when it came up, by the system's time
   * @param next when it is tried again, by the machine's time
   * @param tries how often it was tried
   * @param failure how the last try went; null before the first
   */
  record Open(Errand errand, Instant since, Instant next, int tries, @Nullable String failure) {}

  /**
   * A place in the log.
   *
   * @param type name under which the serializer stores tokens of its kind
   */
  record Place(String type, byte[] token) {}

  /** Empty before the first event was read. */
  Optional<Place> place();

  void reached(Place place);

  /**
   * Due at once; nothing where it is there already.
   *
   * @param since by the system's time
   * @param now by the machine's time
   */
  void add(Errand errand, Instant since, Instant now);

  /** What waits for its next try is due at once: the system's time was moved. */
  void wake(Instant now);

  /**
   * Takes errands whose time has come, so that no other process takes them too until the given
   * time: after that this one is taken to have died.
   */
  List<Open> claim(Instant now, Instant until, int most);

  void settle(Errand errand);

  void again(Errand errand, Instant next, String failure);

  /** The longest waiting first. */
  List<Open> open(int most);

  long count();

  @Override
  void close();
}
