package aktenlauf.infra.cli;

import aktenlauf.infra.http.ForkedSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of the command line in a process of its own. */
final class Fork implements AutoCloseable {
  private final Process process;
  private final Path output;

  private Fork(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static Fork importing(Path data, Path log, String... flags) throws IOException {
    var output = Files.createTempFile("aktenlauf", ".out");
    var args = List.of("import-xes", log.toString(), "--mapping", Desk.MAPPING.toString());
    var builder = new ProcessBuilder(ForkedSystem.java(new ArrayList<>(List.of(flags)), args));
    builder.environment().put("AKTENLAUF_DATA", data.toString());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    return new Fork(builder.start(), output);
  }

  boolean running() {
    return process.isAlive();
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int await(int seconds) throws IOException, InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError("not done within %d s:\n%s".formatted(seconds, output()));
    }
    return process.exitValue();
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    Files.deleteIfExists(output);
  }
}
