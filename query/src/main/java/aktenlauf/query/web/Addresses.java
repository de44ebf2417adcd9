package aktenlauf.query.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes addresses out of what is shown, where a transmission block hides them (§ 41 StVG). */
public final class Addresses {
  private static final String ADDRESS = "address";
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Addresses() {}

  /** The object without any person's address, however deep. */
  public static Map<String, @Nullable Object> hidden(Map<String, ? extends @Nullable Object> json) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    json.forEach((name, value) -> {
      if (!name.equals(ADDRESS)) {
        all.put(name, value(value));
      }
    });
    return all;
  }

  /** The same for JSON as text. */
  public static String hidden(String json) {
    return MAPPER.writeValueAsString(
        hidden(MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {})));
  }

  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var all = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, inner) -> all.put(String.valueOf(name), inner));
        yield hidden(all);
      }
      case List<?> list -> list.stream().map(Addresses::value).toList();
      case null, default -> value;
    };
  }
}
