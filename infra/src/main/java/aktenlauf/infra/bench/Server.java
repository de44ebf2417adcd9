package aktenlauf.infra.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, so that the load does not share its memory. */
final class Server implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final int POLL_MILLIS = 10;

  private final Process process;
  private final Thread onExit;
  private final Api api;
  private final double startSeconds;

  private Server(Process process, Thread onExit, Api api, double startSeconds) {
    this.process = process;
    this.onExit = onExit;
    this.api = api;
    this.startSeconds = startSeconds;
  }

  /** Returns when the server is ready: commands are accepted, queries answered. */
  static Server start(Path data, Path procedures, Path log)
      throws IOException, InterruptedException, BenchFailed {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var fork = Fork.of(data, procedures, List.of("serve"));
    fork.environment().put("SERVER_PORT", Integer.toString(port));
    long begun = System.nanoTime();
    var process = fork.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var onExit = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(onExit);
    while (!ready(port)) {
      if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)
          || System.nanoTime() - begun > LONGEST_START.toNanos()) {
        process.destroyForcibly();
        throw new BenchFailed("the server did not start:\n" + Files.readString(log));
      }
    }
    return new Server(process, onExit, new Api(port), (System.nanoTime() - begun) / 1e9);
  }

  private static boolean ready(int port) {
    try (var connection = new Connection(port)) {
      var request = Api.getting(null, "/actuator/health/readiness", "");
      return connection.exchange(request).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  Api api() {
    return api;
  }

  /** From the start of the process until it was ready. */
  double startSeconds() {
    return startSeconds;
  }

  /** Stops it in order, so that the write-ahead log is moved into the file. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IllegalStateException ending) {
      // The virtual machine ends already and the hook with it.
      process.destroyForcibly();
    }
  }
}
