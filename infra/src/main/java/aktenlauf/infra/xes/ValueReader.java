package aktenlauf.infra.xes;

import aktenlauf.shared.reading.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values of a mapping; a map whose first key begins with {@code $} asks the log. */
final class ValueReader {
  private static final String FROM = "$from";
  private static final String FOLLOWING = "$following";
  private static final String HAPPENED = "$happened";
  private static final String OTHERWISE = "otherwise";

  private ValueReader() {}

  static Value read(Place place) {
    return switch (place.value()) {
      case Map<?, ?> map when asks(map) -> asking(place, map.keySet().iterator().next().toString());
      case Map<?, ?> _ -> fields(place);
      case List<?> _ -> new Value.Items(place.items().stream().map(ValueReader::read).toList());
      case null, default -> new Value.Constant(place.value());
    };
  }

  static Value.Fields fields(Place place) {
    var fields = new LinkedHashMap<String, Value>();
    place.entries().forEach((name, entry) -> fields.put(name, read(entry)));
    return new Value.Fields(fields);
  }

  private static boolean asks(Map<?, ?> map) {
    return !map.isEmpty() && map.keySet().iterator().next().toString().startsWith("$");
  }

  private static Value asking(Place place, String word) {
    return switch (word) {
      case FROM -> taken(place);
      case FOLLOWING -> {
        var fields = place.fields(FOLLOWING, OTHERWISE);
        yield new Value.Following(table(fields.find(FOLLOWING).orElseThrow()), otherwise(place));
      }
      case HAPPENED -> {
        var fields = place.fields(HAPPENED, OTHERWISE);
        yield new Value.Happened(table(fields.find(HAPPENED).orElseThrow()), otherwise(place));
      }
      default -> {
        place.complain(
            "%s is not known; known are %s, %s, %s".formatted(word, FROM, FOLLOWING, HAPPENED));
        yield new Value.Constant(null);
      }
    };
  }

  private static Value taken(Place place) {
    var fields = place.fields(FROM, "as", "absent", "values", OTHERWISE, "optional");
    var from =
        fields.text(FROM, "(trace|event)\\..+", "trace.KEY or event.KEY with the attribute's key");
    var kind = Kind.TEXT;
    if (fields.find("as").isPresent()) {
      var word = fields.oneOf("as", Kind.words(), "kind of value");
      kind = Kind.words().contains(word) ? Kind.valueOf(word.toUpperCase(Locale.ROOT)) : kind;
    }
    return new Value.Taken(
        from.startsWith("event."),
        from.substring(from.indexOf('.') + 1),
        kind,
        Set.copyOf(fields.texts("absent")),
        fields.find("values").map(ValueReader::table).orElse(Map.of()),
        otherwise(place),
        fields.flag("optional"));
  }

  private static Map<String, Object> table(Place place) {
    var table = new LinkedHashMap<String, Object>();
    place
        .entries()
        .forEach((name, entry) -> {
          var value = scalar(entry);
          if (value != null) {
            table.put(name, value);
          }
        });
    if (table.isEmpty()) {
      place.complain("must name at least one value");
    }
    return table;
  }

  private static @Nullable Object otherwise(Place place) {
    var entry = place.entries().get(OTHERWISE);
    return entry == null ? null : scalar(entry);
  }

  private static @Nullable Object scalar(Place place) {
    if (place.value() instanceof Map || place.value() instanceof List || place.value() == null) {
      place.complain("must be a text, a number, true or false");
      return null;
    }
    return place.value();
  }
}
