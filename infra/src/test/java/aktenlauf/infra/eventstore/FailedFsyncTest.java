package aktenlauf.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.servers.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operating system reports that an fsync failed. */
class FailedFsyncTest {
  @TempDir Path directory;

  @Test
  void processStopsAndLosesNothingAcknowledged() throws Exception {
    var library = compiled();
    var trigger = directory.resolve("fail");
    var file = directory.resolve("events.db");
    var environment = Map.of("LD_PRELOAD", library.toString(), "FSYNC_FAILS", trigger.toString());
    var acknowledged = new HashSet<String>();
    boolean stopped = false;
    try (var child = ChildJvm.start(AppendLoop.class, environment, file, 1)) {
      for (int i = 0; i < 100; i++) {
        acknowledged.add(child.line());
      }
      Files.createFile(trigger);
      for (String line; (line = child.line()) != null; ) {
        stopped |= line.equals("broken");
        if (line.length() == 36) {
          acknowledged.add(line);
        }
      }
      assertThat(child.exitCode()).isEqualTo(1);
    }
    assertThat(stopped).isTrue();
    try (var engine = new SqliteEvents(file, TestEvents.serializer(), () -> {});
        var log = new EngineLog(engine).after(EventLog.BEGIN)) {
      assertThat(log.map(r -> r.caseId().value())).containsAll(acknowledged);
    }
  }

  private Path compiled() throws IOException, InterruptedException {
    var source = directory.resolve("failing_fsync.c");
    var library = directory.resolve("failing_fsync.so");
    try (var shim = getClass().getResourceAsStream("/failing_fsync.c")) {
      Files.copy(shim, source);
    }
    int result;
    try {
      result =
          new ProcessBuilder("gcc", "-shared", "-fPIC", "-o", library + "", source + "", "-ldl")
              .inheritIO()
              .start()
              .waitFor();
    } catch (IOException noCompiler) {
      result = 1;
    }
    Assumptions.assumeTrue(result == 0, "skipped: no gcc to make an fsync fail with");
    return library;
  }
}
