package aktenlauf.shared.procedure.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mark {@code {serial}} in examples, within any text: six digits and capitals without I, O and
 * Q that differ from one time to the next, as the identity numbers of two vehicles do.
 */
public final class Serials {
  private static final String MARK = "{serial}";
  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final int LENGTH = 6;

  private Serials() {}

  /**
   * @param serial the same for the same six characters
   */
  public static Map<String, Object> resolve(Map<String, Object> body, long serial) {
    return Json.object(resolved(body, text(serial)));
  }

  private static @Nullable Object resolved(@Nullable Object value, String serial) {
    return switch (value) {
      case String text -> text.replace(MARK, serial);
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, entry) -> copy.put((String) name, resolved(entry, serial)));
        yield copy;
      }
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(item -> copy.add(resolved(item, serial)));
        yield copy;
      }
      case null, default -> value;
    };
  }

  private static String text(long serial) {
    var text = new StringBuilder();
    long rest = serial;
    for (int i = 0; i < LENGTH; i++) {
      text.append(SIGNS.charAt((int) Math.floorMod(rest, (long) SIGNS.length())));
      rest = Math.floorDiv(rest, SIGNS.length());
    }
    return text.reverse().toString();
  }
}
