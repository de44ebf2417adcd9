package aktenlauf.command.notices;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a letter on their way; what is null or empty is left out. */
final class Values {
  private final Map<String, Object> values = new LinkedHashMap<>();

  Values put(String name, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      values.put(name, GermanText.printable(text));
    }
    return this;
  }

  Values put(String name, @Nullable LocalDate day) {
    return day == null ? this : put(name, GermanText.day(day));
  }

  Values put(String name, boolean yes) {
    values.put(name, yes);
    return this;
  }

  /** As the list, and whether there is one as {@code hasName}. */
  Values list(String name, @Nullable List<String> texts) {
    var printable =
        Stream.ofNullable(texts)
            .flatMap(List::stream)
            .filter(t -> !t.isBlank())
            .map(GermanText::printable)
            .toList();
    return rows(name, printable);
  }

  Values rows(String name, List<?> rows) {
    values.put(name, List.copyOf(rows));
    values.put("has" + Character.toUpperCase(name.charAt(0)) + name.substring(1), !rows.isEmpty());
    return this;
  }

  Values object(String name, Values object) {
    values.put(name, object.map());
    return this;
  }

  Values all(Values others) {
    values.putAll(others.values);
    return this;
  }

  Map<String, Object> map() {
    return Map.copyOf(values);
  }
}
