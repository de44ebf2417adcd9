package aktenlauf.infra.registers;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * How one register is spoken to; {@code aktenlauf.registers.<name>.…}, durations as in {@code
 * PT2S}.
 *
 * @param name as in {@code previous-authority}
 * @param url where it is; null where its simulator stands in for it, or nothing does
 * @param answerWithin how long one try may take, connecting included
 * @param tries how often it is asked before it counts as away, at least 1
 * @param pause before the second try; twice as long before each further one, and a random half more
 *     or less
 * @param window how many tries are looked at: where half of them failed, it is left in peace
 * @param rest how long it is left in peace
 * @param simulatorPort where the simulator listens; 0 for a free one
 */
public record RegisterSettings(
    String name,
    @Nullable URI url,
    Duration answerWithin,
    int tries,
    Duration pause,
    int window,
    Duration rest,
    int simulatorPort) {

  public RegisterSettings {
    if (answerWithin.isNegative() || answerWithin.isZero() || pause.isNegative()) {
      throw new IllegalArgumentException("%s: durations must be positive".formatted(name));
    }
    if (tries < 1 || window < 1) {
      throw new IllegalArgumentException("%s: tries and window are at least 1".formatted(name));
    }
  }

  /** What applies where nothing is configured. */
  public static RegisterSettings plain(String name, @Nullable URI url) {
    return new RegisterSettings(
        name, url, Duration.ofSeconds(2), 3, Duration.ofMillis(200), 10, Duration.ofSeconds(10), 0);
  }

  /**
   * @throws IllegalArgumentException where a setting cannot be read; names it
   */
  public static RegisterSettings of(String name, Environment environment) {
    var plain = plain(name, null);
    var url = read(environment, name, "url", "");
    return new RegisterSettings(
        name,
        url.isEmpty() ? null : setting(name, "url", url, URI::create, "http://127.0.0.1:8081"),
        duration(environment, name, "answer-within", plain.answerWithin),
        number(environment, name, "tries", plain.tries),
        duration(environment, name, "pause", plain.pause),
        number(environment, name, "window", plain.window),
        duration(environment, name, "rest", plain.rest),
        number(environment, name, "simulator-port", plain.simulatorPort));
  }

  public RegisterSettings at(URI address) {
    return new RegisterSettings(
        name, address, answerWithin, tries, pause, window, rest, simulatorPort);
  }

  private static Duration duration(
      Environment environment, String name, String setting, Duration otherwise) {
    return setting(
        name,
        setting,
        read(environment, name, setting, otherwise.toString()).toUpperCase(Locale.ROOT),
        Duration::parse,
        "PT2S");
  }

  private static int number(Environment environment, String name, String setting, int otherwise) {
    return setting(
        name,
        setting,
        read(environment, name, setting, Integer.toString(otherwise)),
        Integer::valueOf,
        "3");
  }

  /** What is wrong is told in one line, so that somebody can mend it. */
  private static <T> T setting(
      String name, String setting, String text, Function<String, T> reader, String example) {
    try {
      return reader.apply(text);
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          "aktenlauf.registers.%s.%s must be as in %s, it is \"%s\""
              .formatted(name, setting, example, text));
    }
  }

  private static String read(
      Environment environment, String name, String setting, String otherwise) {
    return environment
        .getProperty("aktenlauf.registers.%s.%s".formatted(name, setting), otherwise)
        .strip();
  }
}
