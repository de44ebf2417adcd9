package aktenlauf.infra.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** A number of senders, each of which sends again as soon as it is answered. */
final class Load {
  /** Sends once; for one thread. */
  interface Sender extends AutoCloseable {
    /** Nanoseconds of what is measured. */
    long send() throws Exception;

    @Override
    default void close() throws Exception {}
  }

  /** Makes the sender of the given place, counted from 0. */
  @FunctionalInterface
  interface Senders {
    Sender open(int place) throws Exception;
  }

  private Load() {}

  /**
   * @throws BenchFailed where any sender failed; then there is nothing to tell of the others
   */
  static Figures run(int senders, Duration duration, Senders open)
      throws BenchFailed, InterruptedException {
    var failed = new AtomicReference<Throwable>();
    var ready = new CountDownLatch(senders);
    var begin = new CountDownLatch(1);
    var histograms = new ArrayList<Histogram>();
    var threads = new ArrayList<Thread>();
    for (int place = 0; place < senders; place++) {
      int at = place;
      var histogram = new Histogram();
      histograms.add(histogram);
      threads.add(
          Thread.ofPlatform()
              .name("sender-" + at)
              .daemon()
              .start(() -> {
                try (var sender = open.open(at)) {
                  ready.countDown();
                  begin.await();
                  long end = System.nanoTime() + duration.toNanos();
                  while (System.nanoTime() < end && failed.get() == null) {
                    histogram.record(sender.send());
                  }
                } catch (Exception | Error e) {
                  failed.compareAndSet(null, e);
                  ready.countDown();
                }
              }));
    }
    ready.await();
    long begun = System.nanoTime();
    begin.countDown();
    for (var thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    var cause = failed.get();
    if (cause != null) {
      throw new BenchFailed("a sender failed", cause);
    }
    var all = new Histogram();
    histograms.forEach(all::add);
    return new Figures(senders, seconds, all);
  }
}
