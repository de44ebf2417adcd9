package aktenlauf.query.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.Base64;
import java.util.List;

/**
 * The place in a list where the next page begins: the sort fields of the last row, opaque to
 * clients.
 */
public final class Cursor {
  private static final String SEPARATOR = "\n";

  private Cursor() {}

  public static String of(String... fields) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, fields).getBytes(UTF_8));
  }

  /**
   * @throws ProblemException {@code malformed} where the cursor is none of this list's
   */
  public static List<String> read(String cursor, int fields) {
    try {
      var read = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, -1);
      if (read.length == fields) {
        return List.of(read);
      }
    } catch (IllegalArgumentException wrong) {
      // Told below like a cursor of another list.
    }
    throw none();
  }

  /**
   * Of a list in the order of its positions.
   *
   * @throws ProblemException {@code malformed} where the cursor is none of this list's
   */
  public static long position(String cursor) {
    var text = read(cursor, 1).getFirst();
    if (!text.matches("-?\\d{1,18}")) {
      throw none();
    }
    return Long.parseLong(text);
  }

  private static ProblemException none() {
    return new ProblemException(Problem.malformed("cursor is none that this list has given out"));
  }
}
