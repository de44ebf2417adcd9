package aktenlauf.infra.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffsetFileTest {
  private static final int PROCESSES = 8;
  private static final int MOVES = 50;

  @TempDir Path data;
  private Path file;

  @BeforeEach
  void place() {
    file = data.resolve("clock-offset");
  }

  @Test
  void whatIsWrittenIsReadAfterARestart() throws Exception {
    assertThat(new OffsetFile(file).read()).isZero();
    new OffsetFile(file).write(Duration.ofDays(100));
    assertThat(new OffsetFile(file).read()).isEqualTo(Duration.ofDays(100));
  }

  @Test
  void processesThatShareTheFolderAreMovedAtTheSameTime() throws Exception {
    Callable<Boolean> process =
        () -> {
          for (int i = 1; i <= MOVES; i++) {
            new OffsetFile(file).write(Duration.ofDays(i));
            assertThat(new OffsetFile(file).read()).isPositive();
          }
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(PROCESSES)) {
      for (var moved :
          threads.invokeAll(IntStream.range(0, PROCESSES).mapToObj(_ -> process).toList())) {
        assertThat(moved.get()).isTrue();
      }
    }
    try (var left = Files.list(data)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aBrokenFileIsNamed() throws Exception {
    Files.writeString(file, "tomorrow");
    assertThatThrownBy(() -> new OffsetFile(file).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("ISO 8601");
  }
}
