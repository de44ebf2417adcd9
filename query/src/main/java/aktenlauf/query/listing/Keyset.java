package aktenlauf.query.listing;

import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Sort;
import java.util.List;

/**
 * An order of rows that a page can be continued in; the last field must be unique.
 *
 * @param fields in the order of the index
 */
public record Keyset(List<Field> fields) {
  public Keyset {
    fields = List.copyOf(fields);
  }

  /** A field of the order. */
  public record Field(String name, boolean descending) {}

  public static Field up(String name) {
    return new Field(name, false);
  }

  public static Field down(String name) {
    return new Field(name, true);
  }

  public static Keyset of(Field... fields) {
    return new Keyset(List.of(fields));
  }

  public Sort sort() {
    return new Sort(fields.stream().map(f -> new Sort.By(f.name(), f.descending())).toList());
  }

  /**
   * The rows behind the given one.
   *
   * @param last the row's values, one for each field
   */
  public Filter after(List<?> last) {
    return new Filter.Behind(sort(), last);
  }
}
