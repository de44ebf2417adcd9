package aktenlauf.shared.procedure.form;

import aktenlauf.shared.reading.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days in examples that move with the calendar: {@code {today}}, {@code {today+14d}}, {@code
 * {today-1m}}; the units are d, w, m and y. Only a text that is nothing else is resolved.
 */
public final class RelativeDates {
  private static final Pattern FORM = Pattern.compile("\\{today(?:([+-]\\d{1,4})([dwmy]))?}");

  private RelativeDates() {}

  /** The body with every relative day resolved against the given one. */
  public static Map<String, Object> resolve(Map<String, Object> body, LocalDate today) {
    return Json.object(resolved(body, today));
  }

  private static @Nullable Object resolved(@Nullable Object value, LocalDate today) {
    return switch (value) {
      case String text -> day(text, today);
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, entry) -> copy.put((String) name, resolved(entry, today)));
        yield copy;
      }
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(item -> copy.add(resolved(item, today)));
        yield copy;
      }
      case null, default -> value;
    };
  }

  private static String day(String text, LocalDate today) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return text;
    }
    if (form.group(1) == null) {
      return today.toString();
    }
    long n = Long.parseLong(form.group(1));
    var day =
        switch (form.group(2)) {
          case "d" -> today.plusDays(n);
          case "w" -> today.plusWeeks(n);
          case "m" -> today.plusMonths(n);
          default -> today.plusYears(n);
        };
    return day.toString();
  }

  /** Complains of texts that look like a relative day and are none. */
  public static void check(Place place) {
    switch (place.value()) {
      case String text when text.startsWith("{today") && !FORM.matcher(text).matches() ->
          place.complain(
              "'%s' is no relative day as in {today}, {today+14d}, {today-1m}".formatted(text));
      case Map<?, ?> _ -> place.entries().values().forEach(RelativeDates::check);
      case List<?> _ -> place.items().forEach(RelativeDates::check);
      case null, default -> {}
    }
  }
}
