package aktenlauf.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.servers.ChildJvm;
import aktenlauf.shared.kernel.Recorded;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at any moment: what was acknowledged is in the log, once, and no append is halved. */
class KilledProcessTest {
  private static final int ROUNDS = 4;

  @TempDir Path directory;

  @Test
  void acknowledgedEventsSurviveTheProcess() throws Exception {
    var random = new Random(20260701);
    var file = directory.resolve("events.db");
    var acknowledged = new HashSet<String>();
    for (int round = 0; round < ROUNDS; round++) {
      int until = 20 + random.nextInt(500);
      try (var child = ChildJvm.start(AppendLoop.class, Map.of(), file, random.nextLong())) {
        for (int i = 0; i < until; i++) {
          acknowledged.add(child.line());
        }
        child.kill();
        for (String left; (left = child.line()) != null; ) {
          // The last line may be cut off.
          if (left.length() == 36) {
            acknowledged.add(left);
          }
        }
        child.exitCode();
      }
      assertThat(acknowledged).doesNotContainNull();
      everyOneIsThere(file, acknowledged);
    }
  }

  private static void everyOneIsThere(Path file, HashSet<String> acknowledged) {
    try (var engine = new SqliteEvents(file, TestEvents.serializer(), () -> {});
        var log = new EngineLog(engine).after(EventLog.BEGIN)) {
      var position = new HashMap<String, Long>();
      var versions =
          log.peek(r ->
                  assertThat(position.merge("last", r.position(), (a, b) -> b))
                      .isEqualTo(position.merge("count", 1L, Long::sum)))
              .collect(Collectors.groupingBy(r -> r.caseId().value()));
      assertThat(versions.keySet()).containsAll(acknowledged);
      assertThat(versions.values())
          .allSatisfy(stream ->
              assertThat(stream)
                  .extracting(Recorded::version)
                  .isIn(java.util.List.of(1L), java.util.List.of(1L, 2L)));
    }
  }
}
