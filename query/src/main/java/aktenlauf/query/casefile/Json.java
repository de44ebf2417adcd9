package aktenlauf.query.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Content that people wrote, kept as text: its field names may be such as the store forbids, and
 * its numbers stay exact. Fields are sorted, so that one content is one text.
 */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();
  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private Json() {}

  /** The facts together with the personal fields, as far as these are not erased. */
  static String write(Map<String, Object> facts, @Nullable Map<String, Object> personal) {
    var all = new LinkedHashMap<>(facts);
    if (personal != null) {
      all.putAll(personal);
    }
    return MAPPER.writeValueAsString(all);
  }

  static Map<String, @Nullable Object> read(String text) {
    return MAPPER.readValue(text, OBJECT);
  }
}
