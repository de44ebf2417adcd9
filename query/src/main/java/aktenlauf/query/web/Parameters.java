package aktenlauf.query.web;

import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query's parameters: unreadable ones are malformed (400), readable ones that mean nothing here
 * are invalid (422); both name the parameter.
 */
public final class Parameters {
  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

  private Parameters() {}

  public static @Nullable LocalDate day(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException wrong) {
      throw new ProblemException(
          Problem.malformed("%s must be a day as in 2026-11-23, not %s".formatted(name, text)));
    }
  }

  public static @Nullable Integer number(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!NUMBER.matcher(text.strip()).matches()) {
      throw new ProblemException(
          Problem.malformed("%s must be a whole number, not %s".formatted(name, text)));
    }
    return Integer.valueOf(text.strip());
  }

  /** The version that the caller wants to see at least, from {@code minVersion}. */
  public static @Nullable Long minVersion(@Nullable String text) {
    var number = number("minVersion", text);
    return number == null ? null : number.longValue();
  }

  /** An empty value counts as none. */
  public static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The value, or the default where there is none; invalid unless it is one of the allowed. */
  public static String oneOf(
      String name, @Nullable String text, List<String> allowed, String otherwise) {
    var value = text(text);
    if (value == null) {
      return otherwise;
    }
    if (!allowed.contains(value)) {
      throw invalid(
          name, "enum", "must be one of %s, not %s".formatted(String.join(", ", allowed), value));
    }
    return value;
  }

  public static ProblemException invalid(String name, String rule, String message) {
    return new ProblemException(
        new Problem(422, "invalid", "The content is not valid", name + " " + message, Map.of())
            .with(
                "errors",
                List.of(Map.of("pointer", "/" + name, "rule", rule, "message", message))));
  }
}
