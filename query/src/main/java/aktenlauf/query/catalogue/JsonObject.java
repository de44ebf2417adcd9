package aktenlauf.query.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects of answers. */
final class JsonObject {
  private JsonObject() {}

  /** In the order given; a field without a value shows as null. */
  static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      json.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return json;
  }
}
