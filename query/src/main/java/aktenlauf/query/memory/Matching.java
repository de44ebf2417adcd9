package aktenlauf.query.memory;

import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Filter.All;
import aktenlauf.query.kernel.Filter.Any;
import aktenlauf.query.kernel.Filter.Behind;
import aktenlauf.query.kernel.Filter.Bound;
import aktenlauf.query.kernel.Filter.Equal;
import aktenlauf.query.kernel.Filter.In;
import aktenlauf.query.kernel.Filter.Unequal;
import aktenlauf.query.kernel.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Filters and orders as Java asks them of a document. */
final class Matching {
  private Matching() {}

  static Predicate<Object> of(Filter filter, Paths paths) {
    return switch (filter) {
      case Equal(var field, var wanted) -> equal(paths.of(field), Values.of(wanted));
      case Unequal(var field, var wanted) -> equal(paths.of(field), Values.of(wanted)).negate();
      case In(var field, var wanted) -> in(paths.of(field), wanted);
      case Bound bound -> bound(paths.of(bound.field()), bound);
      case Behind(var order, var row) -> behind(order, row, paths);
      case All(var parts) -> all(parts.stream().map(p -> of(p, paths)).toList());
      case Any(var parts) -> any(parts.stream().map(p -> of(p, paths)).toList());
    };
  }

  private static Predicate<Object> equal(Path path, @Nullable Object wanted) {
    return d -> path.any(d, v -> Values.compare(v, wanted) == 0);
  }

  private static Predicate<Object> in(Path path, List<?> wanted) {
    var values = new TreeSet<@Nullable Object>(Values::compare);
    wanted.forEach(v -> values.add(Values.of(v)));
    return d -> path.any(d, values::contains);
  }

  private static Predicate<Object> bound(Path path, Bound bound) {
    var limit = Values.of(bound.value());
    return switch (bound.side()) {
      case BELOW -> compared(path, limit, order -> order < 0);
      case AT_MOST -> compared(path, limit, order -> order <= 0);
      case AT_LEAST -> compared(path, limit, order -> order >= 0);
      case ABOVE -> compared(path, limit, order -> order > 0);
    };
  }

  private static Predicate<Object> compared(
      Path path, @Nullable Object limit, java.util.function.IntPredicate side) {
    return d ->
        path.any(d, v -> Values.comparable(v, limit) && side.test(Values.compare(v, limit)));
  }

  private static Predicate<Object> behind(Sort order, List<?> row, Paths paths) {
    var fields = order.fields();
    var read = fields.stream().map(b -> paths.of(b.field())).toList();
    var values = new ArrayList<@Nullable Object>();
    row.forEach(v -> values.add(Values.of(v)));
    return d -> {
      for (int i = 0; i < read.size(); i++) {
        var value = read.get(i).value(d);
        int at = Values.compare(value, values.get(i));
        if (at != 0) {
          return Values.comparable(value, values.get(i)) && (fields.get(i).descending() == at < 0);
        }
      }
      return false;
    };
  }

  private static Predicate<Object> all(List<Predicate<Object>> parts) {
    return d -> {
      for (var part : parts) {
        if (!part.test(d)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<Object> any(List<Predicate<Object>> parts) {
    return d -> {
      for (var part : parts) {
        if (part.test(d)) {
          return true;
        }
      }
      return false;
    };
  }

  /** Fields that have several values are none to sort by. */
  static Comparator<Object> of(Sort sort, Paths paths) {
    Comparator<Object> all = (_, _) -> 0;
    for (var by : sort.fields()) {
      var path = paths.of(by.field());
      Comparator<Object> one = (a, b) -> Values.compare(path.value(a), path.value(b));
      all = all.thenComparing(by.descending() ? one.reversed() : one);
    }
    return all;
  }
}
