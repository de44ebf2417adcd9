package aktenlauf.infra.readstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoordinatorExecutorTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final AtomicBoolean awaited = new AtomicBoolean();
  private final CoordinatorExecutor executor = new CoordinatorExecutor("test", LONG, awaited::get);

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  @Test
  void aRunWaitsForMoreUntilAReaderWaits() throws Exception {
    executor.batch(1);
    var ran = new CountDownLatch(1);
    var run = executor.schedule(ran::countDown, 0, TimeUnit.MILLISECONDS);
    assertThat(run.getDelay(TimeUnit.MINUTES)).isGreaterThan(8);
    executor.hurry();
    assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void readersWhoComeOneAfterTheOtherShareRuns() {
    executor.batch(1);
    awaited.set(true);
    long start = System.nanoTime();
    ScheduledFuture<?> last = executor.schedule(() -> {}, 0, TimeUnit.MILLISECONDS);
    assertThat(last.getDelay(TimeUnit.MILLISECONDS)).isLessThanOrEqualTo(0);
    for (int i = 0; i < 50; i++) {
      last = executor.schedule(() -> {}, 0, TimeUnit.MILLISECONDS);
    }
    assertThat(System.nanoTime() - start + last.getDelay(TimeUnit.NANOSECONDS))
        .isGreaterThanOrEqualTo(50 * CoordinatorExecutor.APART_NANOS);
  }
}
