package aktenlauf.infra.documents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;

/** A server that speaks S3 and checks signatures, on loopback, in a process of its own. */
final class S3Server implements AutoCloseable {
  static final String BUCKET = "akten";
  private static final Path JAR = Path.of("target", "s3-server.jar");

  private final Process process;
  private final URI endpoint;

  private S3Server(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static S3Server start(Path directory) throws IOException, InterruptedException {
    var endpoint = URI.create("http://127.0.0.1:" + freePort());
    var settings = Files.createDirectories(directory).resolve("s3.properties");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=%s
        s3proxy.authorization=aws-v4
        s3proxy.identity=aktenlauf
        s3proxy.credential=secret-of-the-test
        jclouds.provider=filesystem-nio2
        jclouds.identity=local
        jclouds.credential=local
        jclouds.filesystem.basedir=%s
        """
            .formatted(endpoint, Files.createDirectories(directory.resolve("objects"))));
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-jar",
                JAR.toString(),
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("s3.log").toFile())
            .start();
    var server = new S3Server(process, endpoint);
    server.makeBucket(directory.resolve("s3.log"));
    return server;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void makeBucket(Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    try (var client = settings("secret-of-the-test").client()) {
      while (true) {
        try {
          client.createBucket(b -> b.bucket(BUCKET));
          return;
        } catch (SdkException notYet) {
          if (System.nanoTime() > end || !process.isAlive()) {
            close();
            throw new IllegalStateException(Files.readString(log), notYet);
          }
          process.waitFor(200, TimeUnit.MILLISECONDS);
        }
      }
    }
  }

  S3Settings settings(String secret) {
    return new S3Settings(BUCKET, endpoint, "eu-central-1", "aktenlauf", secret);
  }

  S3Settings bucket(String name) {
    return new S3Settings(name, endpoint, "eu-central-1", "aktenlauf", "secret-of-the-test");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
