package aktenlauf.query.listing;

import aktenlauf.query.web.Parameters;
import org.jspecify.annotations.Nullable;

/** How many rows a page has. */
public final class Limit {
  private static final int DEFAULT = 50;
  private static final int MOST = 200;

  private Limit() {}

  /** From the parameter {@code limit}: 1 to 200, else the default of 50. */
  public static int of(@Nullable String text) {
    var limit = Parameters.number("limit", text);
    if (limit == null) {
      return DEFAULT;
    }
    if (limit < 1 || limit > MOST) {
      throw Parameters.invalid(
          "limit", "range", "must be between 1 and %d, not %d".formatted(MOST, limit));
    }
    return limit;
  }
}
