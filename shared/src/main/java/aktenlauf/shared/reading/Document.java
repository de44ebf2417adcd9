package aktenlauf.shared.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, with the line of every value.
 *
 * @param value maps, lists, strings, numbers (Integer, Long, BigInteger, BigDecimal), booleans or
 *     null
 * @param lines from 1, by JSON pointer; an entry of a map has the line of its key
 */
public record Document(String file, @Nullable Object value, Map<String, Integer> lines) {

  /** The line of a value, or of the nearest one around it. */
  public int line(String pointer) {
    var at = pointer;
    while (!at.isEmpty()) {
      var line = lines.get(at);
      if (line != null) {
        return line;
      }
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault("", 1);
  }

  public Place root(Complaints complaints) {
    return new Place(this, "", value, complaints);
  }
}
