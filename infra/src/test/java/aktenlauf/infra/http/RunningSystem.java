package aktenlauf.infra.http;

import aktenlauf.infra.Assembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application on a random port, with its data in a directory of its own. Its tests can be
 * tried on another day, and over a midnight: {@code -Daktenlauf.test.now=2028-02-29T22:59:30Z}.
 */
public final class RunningSystem implements AutoCloseable {
  private static final String TICKS = "aktenlauf.deadlines.every=";
  private static final String ERRANDS = "aktenlauf.errands.run=";

  /** How far the system's time is ahead of the machine's from the start. */
  private static final Duration AHEAD =
      Optional.ofNullable(System.getProperty("aktenlauf.test.now"))
          .map(now -> Duration.between(Instant.now(), Instant.parse(now)))
          .orElse(Duration.ZERO);

  private final ConfigurableApplicationContext context;
  private final Http http;
  private final Path data;

  private RunningSystem(ConfigurableApplicationContext context, Http http, Path data) {
    this.context = context;
    this.http = http;
    this.data = data;
  }

  public static RunningSystem start(String... settings) throws IOException {
    return on(Files.createTempDirectory("aktenlauf"), settings);
  }

  public static RunningSystem on(Path data, String... settings) {
    var args = new ArrayList<String>(List.of("--server.port=0", "--aktenlauf.data=" + data));
    if (Arrays.stream(settings).noneMatch(s -> s.startsWith(TICKS))) {
      // Nothing happens by itself, so that a test sees what it did.
      args.add("--" + TICKS + "off");
    }
    if (Arrays.stream(settings).noneMatch(s -> s.startsWith(ERRANDS))) {
      args.add("--" + ERRANDS + "false");
    }
    for (var setting : settings) {
      args.add("--" + setting);
    }
    ahead(data);
    var context = new SpringApplication(Assembly.class).run(args.toArray(String[]::new));
    var port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    var system = new RunningSystem(context, new Http(port), data);
    system.ready();
    return system;
  }

  private static void ahead(Path data) {
    var offset = data.resolve("clock-offset");
    if (!AHEAD.isZero() && !Files.exists(offset)) {
      try {
        Files.writeString(offset, AHEAD.toString());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private void ready() {
    var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (http.get(null, "/actuator/health/readiness").status() != 200) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not ready within a minute");
      }
      Thread.onSpinWait();
    }
  }

  public Http http() {
    return http;
  }

  public Path data() {
    return data;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** All of a type. */
  public <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  @Override
  public void close() throws IOException {
    context.close();
  }

  /** Stops the system and deletes its data. */
  public void drop() throws IOException {
    close();
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
