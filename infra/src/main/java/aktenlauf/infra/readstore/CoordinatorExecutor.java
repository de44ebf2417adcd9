package aktenlauf.infra.readstore;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a processor's coordinator.
 *
 * <p>A run and a batch of few events cost nearly as much as one of many, so where little is to do
 * it waits a moment for more, unless a reader waits for what the run brings. The coordinator goes
 * to sleep for 100 ms when the buffer of 1,024 events is full, and an announced event does not wake
 * it then: that would be 10,000 events a second at most. Here the next batch wakes it.
 *
 * <p>One thread only: a coordinator looks at its stream after it has let the next run begin, and
 * streams are not made for two threads. With more, single events were lost.
 */
final class CoordinatorExecutor extends ScheduledThreadPoolExecutor {
  private static final long SLEEP_MILLIS = 100;
  private static final int MANY = 200;

  /** Between two runs that readers wait for: those who come meanwhile share the next. */
  static final long APART_NANOS = 2_000_000;

  private final AtomicReference<@Nullable Later> sleeping = new AtomicReference<>();
  private final AtomicReference<@Nullable Later> gathering = new AtomicReference<>();
  private final long gatherNanos;
  private final BooleanSupplier awaited;
  private long next = System.nanoTime() - APART_NANOS;
  private volatile boolean busy = true; // nothing to wait for while the past is caught up with

  private record Later(Runnable task, ScheduledFuture<?> future) {}

  /**
   * @param gather how long to wait for more events where little is to do
   * @param awaited whether a reader waits
   */
  CoordinatorExecutor(String name, Duration gather, BooleanSupplier awaited) {
    super(1, Thread.ofPlatform().name(name + "-coordinator").daemon().factory());
    this.gatherNanos = gather.toNanos();
    this.awaited = awaited;
    setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    setRemoveOnCancelPolicy(true);
  }

  /** A batch of that size begins, so that there is room in the buffer again. */
  void batch(int size) {
    busy = size >= MANY;
    now(sleeping);
  }

  /** A reader waits. */
  void hurry() {
    var later = gathering.getAndSet(null);
    if (later != null && !isShutdown() && later.future().cancel(false)) {
      super.schedule(later.task(), soon(), TimeUnit.NANOSECONDS);
    }
  }

  /** Until the next run that readers wait for may begin; it counts as begun. */
  private synchronized long soon() {
    long now = System.nanoTime();
    next = Math.max(now, next + APART_NANOS);
    return next - now;
  }

  private void now(AtomicReference<@Nullable Later> waiting) {
    var later = waiting.getAndSet(null);
    if (later != null && !isShutdown() && later.future().cancel(false)) {
      execute(later.task());
    }
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    if (delay == 0 && !busy) {
      if (awaited.getAsBoolean()) {
        return super.schedule(task, soon(), TimeUnit.NANOSECONDS);
      }
      var future = super.schedule(task, gatherNanos, TimeUnit.NANOSECONDS);
      gathering.set(new Later(task, future));
      if (awaited.getAsBoolean()) {
        hurry();
      }
      return future;
    }
    var future = super.schedule(task, delay, unit);
    if (unit.toMillis(delay) == SLEEP_MILLIS) {
      sleeping.set(new Later(task, future));
    }
    return future;
  }
}
