package aktenlauf.infra.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real server from Debian's packages in a directory of its own, on loopback. */
public final class PostgresServer implements AutoCloseable {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private final Path bin;
  private final Path directory;
  private final int port;

  private PostgresServer(Path bin, Path directory, int port) {
    this.bin = bin;
    this.directory = directory;
    this.port = port;
  }

  /** Skips the calling test, with a message, where PostgreSQL is not installed. */
  public static PostgresServer start() throws IOException, InterruptedException {
    var bin = newest();
    Assumptions.assumeTrue(bin != null, "skipped: no PostgreSQL in " + DEBIAN);
    var directory = Path.of(run(List.of("mktemp", "-d", "/tmp/aktenlauf-pg-XXXXXX")).strip());
    run(List.of(bin + "/initdb", "-A", "trust", "-U", "aktenlauf", "-N", "-D", directory + "/d"));
    var server = new PostgresServer(bin, directory, freePort());
    run(
        List.of(
            bin + "/pg_ctl",
            "-w",
            "-D",
            directory + "/d",
            "-l",
            directory + "/log",
            "-o",
            "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=%s"
                .formatted(server.port, directory),
            "start"));
    return server;
  }

  private static Path newest() throws IOException {
    if (!Files.isDirectory(DEBIAN)) {
      return null;
    }
    try (var versions = Files.list(DEBIAN)) {
      return versions
          .map(v -> v.resolve("bin"))
          .filter(b -> Files.isExecutable(b.resolve("initdb")))
          .max(Path::compareTo)
          .orElse(null);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** PostgreSQL refuses to run as root. */
  private static String run(List<String> command) throws IOException, InterruptedException {
    var all = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      all.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    all.addAll(command);
    var output = Files.createTempFile("aktenlauf-pg", ".out");
    try {
      var process =
          new ProcessBuilder(all)
              .directory(new java.io.File("/"))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(all + " failed: " + Files.readString(output));
      }
      return Files.readString(output);
    } finally {
      Files.delete(output);
    }
  }

  public String url() {
    return url("postgres");
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  public String username() {
    return "aktenlauf";
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run(List.of(bin + "/pg_ctl", "-w", "-m", "immediate", "-D", directory + "/d", "stop"));
    run(List.of("rm", "-r", directory.toString()));
  }
}
