package aktenlauf.infra.reads;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what is over also where nobody looks. */
final class Clearing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

  private final Runnable work;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("clearing of reads").daemon().factory());

  /**
   * Begins at once.
   *
   * @param every what fails is tried again after that long
   */
  Clearing(Runnable work, Duration every) {
    this.work = work;
    var unused =
        worker.scheduleAtFixedRate(this::clear, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void clear() {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.warn("reads that are over stay for another while", failed);
    }
  }

  /** Waits for what is on its way. */
  @Override
  public void close() {
    worker.close();
  }
}
