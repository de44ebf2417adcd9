package aktenlauf.query.listing;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

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

  public Bson sort() {
    return Sorts.orderBy(
        fields.stream()
            .map(f -> f.descending() ? Sorts.descending(f.name()) : Sorts.ascending(f.name()))
            .toList());
  }

  /**
   * The rows behind the given one.
   *
   * <p>The bound on the first field says nothing that the alternatives do not; without it servers
   * scan the index from its beginning.
   *
   * @param last the row's values, one for each field
   */
  public Bson after(List<?> last) {
    var alternatives = new ArrayList<Bson>();
    for (int depth = 0; depth < fields.size(); depth++) {
      var all = new ArrayList<Bson>();
      for (int i = 0; i < depth; i++) {
        all.add(Filters.eq(fields.get(i).name(), last.get(i)));
      }
      var field = fields.get(depth);
      all.add(
          field.descending()
              ? Filters.lt(field.name(), last.get(depth))
              : Filters.gt(field.name(), last.get(depth)));
      alternatives.add(Filters.and(all));
    }
    var first = fields.getFirst();
    var bound =
        first.descending()
            ? Filters.lte(first.name(), last.getFirst())
            : Filters.gte(first.name(), last.getFirst());
    return Filters.and(bound, Filters.or(alternatives));
  }
}
