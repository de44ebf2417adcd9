package aktenlauf.shared.procedure.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Marks in examples, within any text, that differ from one time to the next. {@code {serial}}: six
 * digits and capitals without I, O and Q, as the identity numbers of two vehicles differ. {@code
 * {plate}}: letters and digits of a number plate, as in {@code MA 1234}.
 */
public final class Serials {
  private static final String SERIAL = "{serial}";
  private static final String PLATE = "{plate}";
  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final int LENGTH = 6;

  /** No pair of these is one that § 9 Abs. 1 Satz 4 FZV leaves out. */
  private static final String FIRST = "CDEFGM";

  private static final String SECOND = "ABCDEFGLMPRTWX";
  private static final int LEAST_NUMBER = 1000;
  private static final int NUMBERS = 9000;

  private Serials() {}

  /**
   * @param serial the same for the same characters; those of numbers that follow each other differ
   */
  public static Map<String, Object> resolve(Map<String, Object> body, long serial) {
    return Json.object(resolved(body, Map.of(SERIAL, text(serial), PLATE, plate(serial))));
  }

  private static @Nullable Object resolved(@Nullable Object value, Map<String, String> marks) {
    return switch (value) {
      case String text -> {
        var resolved = text;
        for (var mark : marks.entrySet()) {
          resolved = resolved.replace(mark.getKey(), mark.getValue());
        }
        yield resolved;
      }
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, entry) -> copy.put((String) name, resolved(entry, marks)));
        yield copy;
      }
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(item -> copy.add(resolved(item, marks)));
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

  private static String plate(long serial) {
    var letters = Math.floorDiv(serial, NUMBERS);
    var first = FIRST.charAt(Math.floorMod(letters, FIRST.length()));
    var second =
        SECOND.charAt(Math.floorMod(Math.floorDiv(letters, FIRST.length()), SECOND.length()));
    return "%c%c %d".formatted(first, second, LEAST_NUMBER + Math.floorMod(serial, NUMBERS));
  }
}
