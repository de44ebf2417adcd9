package aktenlauf.query.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * An order of documents: null before everything, texts by their characters' numbers, days by time,
 * false before true.
 *
 * @param fields the first one counts most; none means any order
 */
public record Sort(List<By> fields) {
  public static final Sort NONE = new Sort(List.of());

  public Sort {
    fields = List.copyOf(fields);
  }

  /** A field of the order. */
  public record By(String field, boolean descending) {}

  public static Sort ascending(String... fields) {
    return new Sort(Arrays.stream(fields).map(f -> new By(f, false)).toList());
  }

  public static Sort descending(String... fields) {
    return new Sort(Arrays.stream(fields).map(f -> new By(f, true)).toList());
  }
}
