package aktenlauf.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory that an import needs does not grow with the log. */
class LargeLogTest {
  @TempDir private Path data;
  @TempDir private Path files;

  @Test
  void aLogOf30000EventsIsImportedWithin128MebibytesOfHeap() throws Exception {
    imports(5_000, "-Xmx128m");
  }

  @Test
  void aLogOf260000EventsIsImportedWithin512MebibytesOfHeap() throws Exception {
    imports(43_334, "-Xmx512m");
  }

  private void imports(int cases, String heap) throws Exception {
    var log = GeneratedLog.write(files.resolve("log.xes.gz"), cases);

    try (var fork = Fork.importing(data, log, heap)) {
      int code = fork.await(900);

      assertThat(fork.output())
          .contains(
              String.format(
                  Locale.ROOT,
                  "imported %,d cases, %,d activities",
                  cases,
                  cases * GeneratedLog.EVENTS));
      assertThat(code).isZero();
    }
  }
}
