package aktenlauf.query.kernel;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Wakes readers that wait for a version of a document, in the process that writes it. */
public final class Arrivals {
  private final Map<String, Set<Waiting>> waiting = new ConcurrentHashMap<>();

  private volatile Runnable hurry = () -> {};

  /** What to do when a reader begins to wait, so that the writer does not wait for more events. */
  public void hurries(Runnable writer) {
    hurry = writer;
  }

  /**
   * Begins to wait; call it before the first read, or an arrival in between is missed.
   *
   * @param name the document's id, or another name that its projection tells
   */
  public Waiting expect(String name, long version) {
    var one = new Waiting(name, version);
    waiting.compute(
        name,
        (_, all) -> {
          var set = all == null ? ConcurrentHashMap.<Waiting>newKeySet() : all;
          set.add(one);
          return set;
        });
    hurry.run();
    return one;
  }

  /** Whether somebody waits; telling nobody costs nothing. */
  public boolean awaited() {
    return !waiting.isEmpty();
  }

  void arrived(String name, long version) {
    var all = waiting.get(name);
    if (all == null) {
      return;
    }
    for (var one : all) {
      if (one.version <= version) {
        one.there.countDown();
      }
    }
  }

  /** A reader's wish; close it, or it is kept. */
  public final class Waiting implements AutoCloseable {
    private final String name;
    private final long version;
    private final CountDownLatch there = new CountDownLatch(1);

    private Waiting(String name, long version) {
      this.name = name;
      this.version = version;
    }

    /** True where the version has arrived, false where the time is over. */
    public boolean await(long nanos) throws InterruptedException {
      return there.await(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
      waiting.computeIfPresent(
          name,
          (_, all) -> {
            all.remove(this);
            return all.isEmpty() ? null : all;
          });
    }
  }
}
