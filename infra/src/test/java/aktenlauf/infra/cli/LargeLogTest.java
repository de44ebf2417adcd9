package aktenlauf.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeLogTest {
  private static final int EVENTS = 260_000;

  @TempDir private Path data;
  @TempDir private Path files;

  @Test
  void aLogOf260000EventsIsImportedWithin512MebibytesOfHeap() throws Exception {
    int cases = (EVENTS + GeneratedLog.EVENTS - 1) / GeneratedLog.EVENTS;
    var log = GeneratedLog.write(files.resolve("log.xes.gz"), cases);

    try (var fork = Fork.importing(data, log, "-Xmx512m")) {
      int code = fork.await(600);

      assertThat(fork.output()).contains("imported 43,334 cases, 260,004 activities");
      assertThat(code).isZero();
      System.out.println(fork.output());
    }
  }
}
