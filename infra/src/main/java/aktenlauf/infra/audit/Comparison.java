package aktenlauf.infra.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares two stored documents field by field. */
final class Comparison {
  private Comparison() {}

  static void of(
      String id,
      @Nullable Map<String, @Nullable Object> live,
      @Nullable Map<String, @Nullable Object> replayed,
      Consumer<Difference> found) {
    value(id, "", live, replayed, found);
  }

  private static void value(
      String id,
      String pointer,
      @Nullable Object live,
      @Nullable Object replayed,
      Consumer<Difference> found) {
    if (live instanceof Map<?, ?> a && replayed instanceof Map<?, ?> b) {
      var names = new TreeSet<String>();
      a.keySet().forEach(name -> names.add(String.valueOf(name)));
      b.keySet().forEach(name -> names.add(String.valueOf(name)));
      for (var name : names) {
        value(id, pointer + "/" + escaped(name), a.get(name), b.get(name), found);
      }
    } else if (live instanceof List<?> a && replayed instanceof List<?> b) {
      for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
        value(id, pointer + "/" + i, at(a, i), at(b, i), found);
      }
    } else if (!Objects.equals(live, replayed)) {
      found.accept(new Difference(id, pointer, told(live), told(replayed)));
    }
  }

  private static String escaped(String name) {
    return name.equals("_id") ? "id" : name.replace("~", "~0").replace("/", "~1");
  }

  private static @Nullable Object at(List<?> list, int i) {
    return i < list.size() ? list.get(i) : null;
  }

  /** The id under the name that the API has for it. */
  private static @Nullable Object told(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> fields)) {
      return value;
    }
    var map = new LinkedHashMap<String, @Nullable Object>();
    fields.forEach((name, field) -> map.put(escaped(String.valueOf(name)), field));
    return map;
  }
}
