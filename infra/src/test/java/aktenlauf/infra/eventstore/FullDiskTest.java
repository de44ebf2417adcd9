package aktenlauf.infra.eventstore;

import static aktenlauf.infra.eventstore.TestEvents.freshCase;
import static aktenlauf.infra.eventstore.TestEvents.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file system that really is full; needs the right to mount one. */
class FullDiskTest {
  @TempDir Path directory;

  @Test
  void nothingIsLostWhenTheDiskIsFullAndWritingGoesOnWithSpace() throws Exception {
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", directory.toString()) == 0,
        "skipped: a small file system cannot be mounted here");
    try {
      fillUp();
    } finally {
      run("umount", directory.toString());
    }
  }

  private void fillUp() throws IOException {
    var ballast = directory.resolve("ballast");
    Files.write(ballast, new byte[2 << 20]);
    var broken = new AtomicInteger();
    var text = "x".repeat(20_000);
    var stored = new ArrayList<String>();
    try (var engine =
        new SqliteEvents(
            directory.resolve("events.db"), TestEvents.serializer(), broken::incrementAndGet)) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  var event = note(freshCase(), 0, text);
                  engine.appendEvents(event);
                  stored.add(event.getAggregateIdentifier());
                }
              })
          .isInstanceOf(StorageFull.class);
      assertThat(stored).isNotEmpty();
      Files.delete(ballast);
      var event = note(freshCase(), 0, text);
      engine.appendEvents(event);
      stored.add(event.getAggregateIdentifier());
      try (var all = new EngineLog(engine).after(EventLog.BEGIN)) {
        assertThat(all.map(r -> r.caseId().value())).containsExactlyElementsOf(stored);
      }
      assertThat(broken).hasValue(0);
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noSuchCommand) {
      return 1;
    }
  }
}
