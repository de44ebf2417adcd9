package aktenlauf.shared.procedure.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as Java's maps and lists. */
final class Json {
  private Json() {}

  static boolean isObject(@Nullable Object value) {
    return value instanceof Map;
  }

  /** The value as an object; an empty one where it is none. */
  @SuppressWarnings("unchecked") // the readers make maps with string keys only
  static Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  /** The value as an array; an empty one where it is none. */
  @SuppressWarnings("unchecked") // any list is one of objects
  static List<Object> array(@Nullable Object value) {
    return value instanceof List ? (List<Object>) value : List.of();
  }

  /** A copy whose maps and lists can be changed. */
  static @Nullable Object copy(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> copy(object(map));
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(item -> copy.add(copy(item)));
        yield copy;
      }
      case null, default -> value;
    };
  }

  static Map<String, Object> copy(Map<String, Object> object) {
    var copy = new LinkedHashMap<String, @Nullable Object>();
    object.forEach((name, value) -> copy.put(name, copy((Object) value)));
    return object(copy);
  }
}
