package aktenlauf.infra.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.deadline.Acted;
import aktenlauf.command.deadline.DeadlineClock;
import aktenlauf.command.deadline.OpenDeadlines;
import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.infra.eventstore.EventLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clocks with an index each act on one log at the same time. */
class TwoClocksTest {
  private static final int CASES = 400;

  @TempDir Path data;

  @Test
  void eachEffectHappensOnceAndIsCountedOnce() throws Exception {
    try (var cases = BuildingCases.on(data);
        var one = new SqliteOpenDeadlines(data.resolve("one.db"), () -> {});
        var two = new SqliteOpenDeadlines(data.resolve("two.db"), () -> {});
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      cases.open(CASES);
      var first = clock(cases, one);
      var second = clock(cases, two);
      var acted = threads.invokeAll(List.<Callable<Acted>>of(first::tick, second::tick));
      assertThat(acted.get(0).get().expired() + acted.get(1).get().expired()).isEqualTo(CASES);
      cases.eachIsDeemedApprovedOnce(CASES);

      first.tick();
      second.tick();
      assertThat(one.count()).as("the permits' validity runs").isEqualTo(two.count()).isPositive();
      assertThat(one.position()).isEqualTo(two.position());
    }
  }

  private static DeadlineClock clock(BuildingCases cases, OpenDeadlines index) {
    var later = Clock.offset(cases.bean(Clock.class), Duration.ofDays(100));
    return new DeadlineClock(
        index,
        DeadlineConfiguration.reading(cases.bean(EventLog.class)),
        cases.bean(CaseCommands.class)::issue,
        later);
  }
}
