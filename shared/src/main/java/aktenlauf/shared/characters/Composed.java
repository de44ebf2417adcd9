package aktenlauf.shared.characters;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON whose texts are in Unicode's normalisation form C, as DIN 91379 wants them exchanged. */
public final class Composed {
  private Composed() {}

  @SuppressWarnings("NullAway") // a null in JSON stays one
  public static Map<String, Object> of(Map<String, Object> object) {
    var composed = new LinkedHashMap<String, Object>();
    object.forEach((name, value) -> composed.put(name, value(value)));
    return composed;
  }

  @SuppressWarnings("unchecked") // the reader makes maps with string keys only
  private static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case String text -> Normalizer.normalize(text, Normalizer.Form.NFC);
      case Map<?, ?> map -> of((Map<String, Object>) map);
      case List<?> list -> {
        var composed = new ArrayList<@Nullable Object>();
        list.forEach(item -> composed.add(value(item)));
        yield composed;
      }
      case null, default -> value;
    };
  }
}
