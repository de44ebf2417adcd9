package aktenlauf.query.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes addresses out of what is shown, where a transmission block hides them (§ 41 StVG). */
public final class Addresses {
  private static final Pattern ADDRESS = Pattern.compile("address|[a-z]\\w*Address");
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Addresses() {}

  /** The object without any person's address, however deep. */
  public static Map<String, @Nullable Object> hidden(Map<String, ? extends @Nullable Object> json) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    json.forEach((name, value) -> {
      if (!ADDRESS.matcher(name).matches()) {
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

  /** The same for a field that was stored: a document, or JSON that one holds as text. */
  public static @Nullable Object hiddenIn(@Nullable Object stored) {
    return switch (stored) {
      case Map<?, ?> map -> {
        var all = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, inner) -> all.put(String.valueOf(name), hiddenIn(inner)));
        yield hidden(all);
      }
      case List<?> list -> list.stream().map(Addresses::hiddenIn).toList();
      case String text when text.startsWith("{") -> readable(text);
      case null, default -> stored;
    };
  }

  private static String readable(String text) {
    try {
      return hidden(text);
    } catch (JacksonException none) {
      return text;
    }
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
