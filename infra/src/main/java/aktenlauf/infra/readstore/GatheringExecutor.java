package aktenlauf.infra.readstore;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs a read model's batches. A batch of few events costs nearly as much as one of many, so where
 * little is to do it waits a moment for more; where much is to do it does not wait.
 */
final class GatheringExecutor extends ScheduledThreadPoolExecutor {
  private static final int MANY = 200;

  private final long gatherNanos;
  private volatile boolean busy;

  GatheringExecutor(String name, Duration gather) {
    super(1, Thread.ofPlatform().name(name + "-worker").daemon().factory());
    gatherNanos = gather.toNanos();
    busy = true; // nothing to wait for while the past is caught up with
    setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  void batch(int size) {
    busy = size >= MANY;
  }

  @Override
  public Future<?> submit(Runnable task) {
    return busy ? super.submit(task) : schedule(task, gatherNanos, TimeUnit.NANOSECONDS);
  }
}
