package aktenlauf.infra.readstore;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs a processor's coordinator. It goes to sleep for 100 ms when the buffer of 1,024 events is
 * full, and an announced event does not wake it then: that would be 10,000 events a second at most.
 * Here the next batch wakes it.
 *
 * <p>One thread only: a coordinator looks at its stream after it has let the next run begin, and
 * streams are not made for two threads. With more, single events were lost.
 */
final class CoordinatorExecutor extends ScheduledThreadPoolExecutor {
  private static final long SLEEP_MILLIS = 100;

  private final AtomicReference<@Nullable Nap> nap = new AtomicReference<>();

  private record Nap(Runnable task, ScheduledFuture<?> future) {}

  CoordinatorExecutor(String name) {
    super(1, Thread.ofPlatform().name(name + "-coordinator").daemon().factory());
    setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    setRemoveOnCancelPolicy(true);
  }

  /** To be called when there is room in the buffer again. */
  void wake() {
    var sleeping = nap.getAndSet(null);
    if (sleeping != null && sleeping.future().cancel(false)) {
      execute(sleeping.task());
    }
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    var future = super.schedule(task, delay, unit);
    if (unit.toMillis(delay) == SLEEP_MILLIS) {
      nap.set(new Nap(task, future));
    }
    return future;
  }
}
