package aktenlauf.infra.xes;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one trace or event, by key.
 *
 * @param line where its element begins
 */
record Attributes(int line, Map<String, Attribute> byKey) {
  Optional<Attribute> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  @Nullable String text(String key) {
    var found = byKey.get(key);
    return found == null ? null : found.value();
  }
}
