package aktenlauf.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.infra.servers.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process at a time, one owner. */
class DataDirectoryTest {
  @TempDir Path directory;

  /** Holds the directory until it is killed. */
  public static final class Holder {
    public static void main(String[] arguments) throws Exception {
      DataDirectory.lock(Path.of(arguments[0]));
      System.out.println("held");
      Thread.sleep(60_000);
    }
  }

  @Test
  void secondProcessIsToldInOneLine() throws Exception {
    var data = directory.resolve("data");
    try (var holder = ChildJvm.start(Holder.class, Map.of(), data)) {
      assertThat(holder.line()).isEqualTo("held");
      assertThatThrownBy(() -> DataDirectory.lock(data))
          .isInstanceOf(DataDirectoryInUse.class)
          .hasMessage("the data directory %s is in use by another process".formatted(data));
      holder.kill();
      holder.exitCode();
    }
    try (var free = DataDirectory.lock(data)) {
      assertThat(free.file("lock")).exists();
    }
  }

  @Test
  void directoryIsItsOwnersOnly() throws Exception {
    var data = directory.resolve("data");
    try (var held = DataDirectory.lock(data)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
          .isEqualTo("rwx------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(held.file("lock"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void sharedDirectoryKeepsNobodyOut() throws Exception {
    try (var one = DataDirectory.share(directory);
        var other = DataDirectory.share(directory)) {
      assertThat(one.file("x")).isEqualTo(other.file("x"));
    }
  }
}
