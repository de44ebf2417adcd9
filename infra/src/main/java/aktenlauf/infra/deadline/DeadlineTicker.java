package aktenlauf.infra.deadline;

import aktenlauf.infra.readstore.ReadModels;
import aktenlauf.shared.kernel.MetaDataNames;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Ticks by itself: once read models are filled, then at every interval and after midnight. */
final class DeadlineTicker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeadlineTicker.class);

  private final DeadlineTicks ticks;
  private final ReadModels models;
  private final Clock time;
  private final @Nullable Duration every;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;
  private @Nullable Thread thread;

  /**
   * @param every null where nothing happens by itself
   */
  DeadlineTicker(DeadlineTicks ticks, ReadModels models, Clock time, @Nullable Duration every) {
    this.ticks = ticks;
    this.models = models;
    this.time = time;
    this.every = every;
  }

  /**
   * @param text an ISO 8601 duration, or {@code off}
   * @throws IllegalArgumentException where it is neither
   */
  static @Nullable Duration every(String text) {
    if (text.strip().equals("off")) {
      return null;
    }
    try {
      var every = Duration.parse(text.strip());
      if (every.isPositive()) {
        return every;
      }
    } catch (java.time.DateTimeException wrong) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "aktenlauf.deadlines.every must be a duration as in PT1M, or off; it is \"%s\""
            .formatted(text));
  }

  @Override
  public void start() {
    running = true;
    if (every != null) {
      models.whenReady(() -> begin(every));
    }
  }

  private synchronized void begin(Duration interval) {
    if (running) {
      thread = Thread.ofPlatform().name("deadlines").daemon().start(() -> work(interval));
    }
  }

  private void work(Duration interval) {
    try {
      do {
        tick();
      } while (!stopped.await(pause(interval).toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void tick() {
    try {
      var acted = ticks.tick();
      if (acted.expired() > 0) {
        LOG.info("{} deadlines have expired", acted.expired());
      }
    } catch (RuntimeException failed) {
      LOG.error("the clock of deadlines failed; it goes on with the next tick", failed);
    }
  }

  /** A day that ends is acted on at once. */
  private Duration pause(Duration interval) {
    var now = time.instant();
    var midnight =
        LocalDate.ofInstant(now, MetaDataNames.BERLIN)
            .plusDays(1)
            .atStartOfDay(MetaDataNames.BERLIN)
            .toInstant();
    var left = Duration.between(now, midnight).plusMillis(1);
    return left.compareTo(interval) < 0 ? left : interval;
  }

  @Override
  public void stop() {
    running = false;
    ticks.stop();
    stopped.countDown();
    var ticking = thread();
    if (ticking != null) {
      try {
        ticking.join();
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized @Nullable Thread thread() {
    return thread;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
