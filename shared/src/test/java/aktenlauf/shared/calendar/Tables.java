package aktenlauf.shared.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Tables of worked examples: a line of names, then values without quotes; # begins a remark. */
final class Tables {
  static final LegalCalendar SAXONY = LegalCalendar.saxony();
  static final DeadlineRules RULES = DeadlineRules.shipped();

  private Tables() {}

  static Stream<List<String>> rows(String file) {
    try (var in = Tables.class.getResourceAsStream("/calendar/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .filter(l -> !l.startsWith("#"))
          .map(l -> List.of(l.split(",")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
