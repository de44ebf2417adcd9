package aktenlauf.infra.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be measured, and how long.
 *
 * @param seconds of each measurement
 * @param out file for the result beside the standard output
 * @param home the directory with {@code procedures} and {@code import}
 * @param directory where the data is put for the time of the run; its disk is what is measured
 */
record Plan(int seconds, @Nullable Path out, Path home, Path directory) {
  static final String USAGE = "bench [--seconds N] [--out FILE] [--home DIR] [--directory DIR]";
  static final List<Integer> SENDERS = List.of(1, 8, 32);
  static final int MOST_SENDERS = 32;
  private static final int LONGEST = 60;

  /**
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  static Plan read(List<String> args) {
    int seconds = 5;
    Path out = null;
    var home = Path.of("infra", "bench");
    var directory = Path.of(System.getProperty("java.io.tmpdir"));
    for (int i = 0; i < args.size(); i += 2) {
      var name = args.get(i);
      if (i + 1 == args.size()) {
        throw new IllegalArgumentException("%s without a value; usage: %s".formatted(name, USAGE));
      }
      var value = args.get(i + 1);
      switch (name) {
        case "--seconds" -> seconds = seconds(value);
        case "--out" -> out = Path.of(value);
        case "--home" -> home = Path.of(value);
        case "--directory" -> directory = Path.of(value);
        default ->
            throw new IllegalArgumentException(
                "there is no option %s; usage: %s".formatted(name, USAGE));
      }
    }
    if (!Files.isDirectory(home.resolve("procedures"))) {
      throw new IllegalArgumentException(
          "there is no directory %s: start in the root of the repository or say --home"
              .formatted(home.resolve("procedures")));
    }
    return new Plan(seconds, out, home, directory);
  }

  private static int seconds(String value) {
    if (value.matches("[1-9]\\d?") && Integer.parseInt(value) <= LONGEST) {
      return Integer.parseInt(value);
    }
    throw new IllegalArgumentException(
        "--seconds must be a whole number from 1 to %d, not %s".formatted(LONGEST, value));
  }

  Duration each() {
    return Duration.ofSeconds(seconds);
  }

  /** Of the first load of a kind; a cold virtual machine shows a fraction of what it can do. */
  Duration firstWarmUp() {
    return Duration.ofSeconds(Math.max(45, seconds));
  }

  Path procedures() {
    return home.resolve("procedures").toAbsolutePath();
  }

  Path mapping() {
    return home.resolve("import").resolve("mapping.yaml").toAbsolutePath();
  }
}
