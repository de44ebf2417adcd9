package aktenlauf.query.mongo;

import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Filter.All;
import aktenlauf.query.kernel.Filter.Any;
import aktenlauf.query.kernel.Filter.Behind;
import aktenlauf.query.kernel.Filter.Bound;
import aktenlauf.query.kernel.Filter.Equal;
import aktenlauf.query.kernel.Filter.In;
import aktenlauf.query.kernel.Filter.Unequal;
import aktenlauf.query.kernel.Sort;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import org.bson.conversions.Bson;

/** Filters and orders in the server's language. */
final class Translation {
  private Translation() {}

  static Bson of(Filter filter) {
    return switch (filter) {
      case Equal(var field, var value) -> Filters.eq(field, value);
      case Unequal(var field, var value) -> Filters.ne(field, value);
      case In(var field, var values) -> Filters.in(field, values);
      case Bound bound -> bound(bound);
      case Behind behind -> behind(behind);
      case All(var parts) ->
          switch (parts.size()) {
            case 0 -> Filters.empty();
            case 1 -> of(parts.getFirst());
            default -> Filters.and(parts.stream().map(Translation::of).toList());
          };
      case Any(var parts) -> Filters.or(parts.stream().map(Translation::of).toList());
    };
  }

  private static Bson bound(Bound bound) {
    return switch (bound.side()) {
      case BELOW -> Filters.lt(bound.field(), bound.value());
      case AT_MOST -> Filters.lte(bound.field(), bound.value());
      case AT_LEAST -> Filters.gte(bound.field(), bound.value());
      case ABOVE -> Filters.gt(bound.field(), bound.value());
    };
  }

  /**
   * The bound on the first field says nothing that the alternatives do not; without it servers scan
   * the index from its beginning.
   */
  private static Bson behind(Behind behind) {
    var fields = behind.order().fields();
    var row = behind.row();
    var alternatives = new ArrayList<Bson>();
    for (int depth = 0; depth < fields.size(); depth++) {
      var all = new ArrayList<Bson>();
      for (int i = 0; i < depth; i++) {
        all.add(Filters.eq(fields.get(i).field(), row.get(i)));
      }
      var by = fields.get(depth);
      all.add(
          by.descending()
              ? Filters.lt(by.field(), row.get(depth))
              : Filters.gt(by.field(), row.get(depth)));
      alternatives.add(Filters.and(all));
    }
    var first = fields.getFirst();
    var bound =
        first.descending()
            ? Filters.lte(first.field(), row.getFirst())
            : Filters.gte(first.field(), row.getFirst());
    return Filters.and(bound, Filters.or(alternatives));
  }

  static Bson of(Sort sort) {
    return Sorts.orderBy(
        sort.fields().stream()
            .map(b -> b.descending() ? Sorts.descending(b.field()) : Sorts.ascending(b.field()))
            .toList());
  }
}
