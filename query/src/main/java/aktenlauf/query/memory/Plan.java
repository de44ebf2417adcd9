package aktenlauf.query.memory;

import aktenlauf.query.kernel.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an index answers a query: parts of it, each in the order that is asked for where {@code
 * ordered}.
 */
record Plan<D>(
    OrderedIndex<D> index, List<Part> parts, boolean ordered, boolean backwards, int bound) {
  private static final int MOST_PARTS = 2000;

  /** Bounds, both excluded. */
  record Part(@Nullable Object[] from, @Nullable Object[] to) {}

  /** The best plan; null where the whole collection has to be looked at. */
  static <D> @Nullable Plan<D> of(
      List<OrderedIndex<D>> indexes, Conditions conditions, Sort sort, boolean limited) {
    Plan<D> best = null;
    for (var index : indexes) {
      var plan = of(index, conditions, sort);
      if (plan != null
          && (plan.bound > 0 || plan.ordered && limited)
          && (best == null || plan.rank(limited) > best.rank(limited))) {
        best = plan;
      }
    }
    return best;
  }

  /** The order with a limit beats the number of fields bound. */
  private int rank(boolean limited) {
    return bound + (ordered && limited ? 100 : 0);
  }

  private static <D> @Nullable Plan<D> of(OrderedIndex<D> index, Conditions conditions, Sort sort) {
    var fields = index.fields();
    List<@Nullable Object[]> prefixes = new ArrayList<>();
    prefixes.add(new @Nullable Object[0]);
    int n = 0;
    while (n < fields.length) {
      var values = conditions.values(fields[n]);
      if (values == null || (long) prefixes.size() * values.size() > MOST_PARTS) {
        break;
      }
      prefixes = extend(prefixes, values);
      n++;
    }
    if (index.several()) {
      // A field without values, such as an empty list, has no place in the index.
      boolean sure =
          n > 0 && prefixes.stream().allMatch(p -> Arrays.stream(p).allMatch(v -> v != null));
      return sure ? plan(index, prefixes, n, null, null, false, false) : null;
    }
    int direction = direction(index, n, conditions, sort);
    var range = n < fields.length ? conditions.range(fields[n]) : null;
    var row = direction == 0 ? null : row(index, conditions, sort, n);
    return plan(index, prefixes, n, range, row, direction != 0, direction < 0);
  }

  private static List<@Nullable Object[]> extend(
      List<@Nullable Object[]> prefixes, List<@Nullable Object> values) {
    List<@Nullable Object[]> all = new ArrayList<>();
    for (var prefix : prefixes) {
      for (var value : values) {
        all.add(with(prefix, value));
      }
    }
    return all;
  }

  /** 1 or -1 where the index from field {@code n} on has the order asked for, else 0. */
  private static int direction(OrderedIndex<?> index, int n, Conditions conditions, Sort sort) {
    if (sort.fields().isEmpty()) {
      return 0;
    }
    int direction = 0;
    int next = n;
    for (var by : sort.fields()) {
      if (conditions.single(by.field())) {
        continue;
      }
      if (next >= index.fields().length || !index.fields()[next].equals(by.field())) {
        return 0;
      }
      int here = by.descending() == index.descending(next) ? 1 : -1;
      if (direction != 0 && direction != here) {
        return 0;
      }
      direction = here;
      next++;
    }
    return direction == 0 ? 1 : direction;
  }

  private static <D> Plan<D> plan(
      OrderedIndex<D> index,
      List<@Nullable Object[]> prefixes,
      int n,
      Conditions.@Nullable Range range,
      @Nullable List<@Nullable Object> row,
      boolean ordered,
      boolean backwards) {
    var parts = new ArrayList<Part>(prefixes.size());
    for (var prefix : prefixes) {
      var low = range == null ? null : index.descending(n) ? range.to() : range.from();
      var high = range == null ? null : index.descending(n) ? range.from() : range.to();
      var from = edge(prefix, low, Values.Edge.BEFORE);
      var to = edge(prefix, high, Values.Edge.BEHIND);
      if (row != null) {
        var at = joined(prefix, row);
        parts.add(backwards ? new Part(from, at) : new Part(at, to));
      } else {
        parts.add(new Part(from, to));
      }
    }
    return new Plan<>(index, parts, ordered, backwards, 2 * n + (range == null ? 0 : 1));
  }

  /** The row that the documents lie behind, where it has exactly the index's remaining fields. */
  private static @Nullable List<@Nullable Object> row(
      OrderedIndex<?> index, Conditions conditions, Sort sort, int n) {
    var behind = conditions.behind();
    if (behind == null
        || !behind.order().equals(sort)
        || sort.fields().size() != index.fields().length - n) {
      return null;
    }
    var row = new ArrayList<@Nullable Object>();
    for (int i = 0; i < behind.row().size(); i++) {
      if (!behind.order().fields().get(i).field().equals(index.fields()[n + i])) {
        return null;
      }
      row.add(Values.of(behind.row().get(i)));
    }
    return row;
  }

  private static @Nullable Object[] joined(@Nullable Object[] prefix, List<@Nullable Object> row) {
    var longer = Arrays.copyOf(prefix, prefix.length + row.size());
    for (int i = 0; i < row.size(); i++) {
      longer[prefix.length + i] = row.get(i);
    }
    return longer;
  }

  private static @Nullable Object[] edge(
      @Nullable Object[] prefix, @Nullable Object bound, Values.Edge edge) {
    return with(bound == null ? prefix : with(prefix, bound), edge);
  }

  private static @Nullable Object[] with(@Nullable Object[] prefix, @Nullable Object value) {
    var longer = Arrays.copyOf(prefix, prefix.length + 1);
    longer[prefix.length] = value;
    return longer;
  }
}
