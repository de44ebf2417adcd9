package aktenlauf.infra.http;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application as a process of its own, which can be killed. */
public final class ForkedSystem implements AutoCloseable {
  /** Read models lie in memory: 10,000 building cases want 3g. */
  private static final String HEAP = System.getProperty("aktenlauf.test.heap", "1g");

  private final Process process;
  private final Path log;
  private final Http http;

  private ForkedSystem(Process process, Path log, Http http) {
    this.process = process;
    this.log = log;
    this.http = http;
  }

  public static ForkedSystem start(Path data, Map<String, String> environment)
      throws IOException, InterruptedException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var log = Files.createTempFile("aktenlauf", ".log");
    var fork = new ProcessBuilder(java(List.of("-Xmx" + HEAP), List.of()));
    fork.environment().put("SERVER_PORT", Integer.toString(port));
    fork.environment().put("AKTENLAUF_DATA", data.toString());
    fork.environment().put("AKTENLAUF_DEADLINES_EVERY", "off");
    fork.environment().put("AKTENLAUF_ERRANDS_RUN", "false");
    fork.environment().putAll(environment);
    var process = fork.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var system = new ForkedSystem(process, log, new Http(port));
    system.ready();
    return system;
  }

  /** The command line of the application in this test's class path. */
  public static List<String> java(List<String> flags, List<String> args) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("--sun-misc-unsafe-memory-access=allow");
    line.addAll(flags);
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add("aktenlauf.infra.Application");
    line.addAll(args);
    return line;
  }

  private void ready() throws IOException, InterruptedException {
    var deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (true) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("the server did not start:\n" + Files.readString(log));
      }
      try {
        if (http.get(null, "/actuator/health/readiness").status() == 200) {
          return;
        }
      } catch (java.io.UncheckedIOException notYet) {
        // It does not listen yet.
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  public Http http() {
    return http;
  }

  /** kill -9. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(log);
  }
}
