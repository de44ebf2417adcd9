package aktenlauf.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory that is gone after the run, with all that is in it. */
record Scratch(Path path) implements AutoCloseable {
  static Scratch in(Path directory) throws IOException {
    return new Scratch(Files.createTempDirectory(directory.toAbsolutePath(), "aktenlauf-bench"));
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
