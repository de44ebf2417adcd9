package aktenlauf.infra.deadline;

import aktenlauf.command.deadline.Acted;
import aktenlauf.command.deadline.DeadlineClock;
import aktenlauf.command.deadline.OpenDeadlines;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;

/** Ticks of the clock, as operators see them. */
public final class DeadlineTicks {
  private final DeadlineClock clock;
  private final Counter expired;
  private volatile long lastTick;

  DeadlineTicks(DeadlineClock clock, OpenDeadlines index, MeterRegistry meters) {
    this.clock = clock;
    this.expired =
        Counter.builder("aktenlauf.deadlines.expired")
            .description("deadlines that this process has let expire")
            .register(meters);
    Gauge.builder("aktenlauf.deadlines.open", index, OpenDeadlines::count)
        .description("deadlines that run")
        .register(meters);
    TimeGauge.builder("aktenlauf.deadlines.last.tick", () -> lastTick, TimeUnit.MILLISECONDS)
        .description("when the last complete tick ended, by the machine's time; 0 before the first")
        .register(meters);
  }

  Acted tick() {
    return tickAfter(() -> {});
  }

  /**
   * Moves the time, then acts on everything that has passed.
   *
   * @param move what it throws, this throws
   */
  public Acted tickAfter(Runnable move) {
    var acted = clock.tickAfter(move);
    expired.increment(acted.expired());
    if (acted.complete()) {
      lastTick = System.currentTimeMillis();
    }
    return acted;
  }

  void stop() {
    clock.stop();
  }
}
