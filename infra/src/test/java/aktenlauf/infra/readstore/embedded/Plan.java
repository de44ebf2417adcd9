package aktenlauf.infra.readstore.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an index answers a query: parts of it, each in the order that is asked for where {@code
 * ordered}.
 */
record Plan(OrderedIndex index, List<Part> parts, boolean ordered, boolean backwards, int bound) {
  private static final int MOST_PARTS = 2000;

  record Part(IndexEntry from, IndexEntry to) {}

  /** The best plan; null where the whole collection has to be looked at. */
  static @Nullable Plan of(
      List<OrderedIndex> indexes, Document filter, @Nullable Document sort, boolean limited) {
    var conditions = Conditions.of(filter);
    Plan best = null;
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

  /** An id beats everything, then the order with a limit, then the number of fields bound. */
  private int rank(boolean limited) {
    if (index.fields().length == 1
        && index.isUnique()
        && parts.size() <= MOST_PARTS
        && bound == 2) {
      return 1000;
    }
    return bound + (ordered && limited ? 100 : 0);
  }

  /** Positions of the parts; a document with arrays may come more than once. */
  Stream<Iterable<Integer>> positions() {
    return parts.stream().map(p -> index.between(p.from(), p.to(), backwards));
  }

  private static @Nullable Plan of(
      OrderedIndex index, Conditions conditions, @Nullable Document sort) {
    var fields = index.fields();
    var prefixes = new ArrayList<@Nullable Object[]>();
    prefixes.add(new Object[0]);
    List<@Nullable Object[]> bound = prefixes;
    int n = 0;
    int equal = 0;
    while (n < fields.length) {
      var values = conditions.values(fields[n]);
      if (values == null || (long) bound.size() * values.size() > MOST_PARTS) {
        break;
      }
      bound = extend(bound, values);
      n++;
      equal++;
    }
    if (index.hasArrays()) {
      return equal == 0 ? null : plan(index, bound, null, false, false, 2 * equal);
    }
    int direction = direction(index, n, conditions, sort);
    var range = n < fields.length ? conditions.range(fields[n]) : null;
    return plan(
        index, bound, range, direction != 0, direction < 0, 2 * equal + (range == null ? 0 : 1));
  }

  private static List<@Nullable Object[]> extend(
      List<@Nullable Object[]> prefixes, List<@Nullable Object> values) {
    var distinct = new ArrayList<@Nullable Object>();
    values.stream()
        .sorted(IndexEntry::compare)
        .forEach(v -> {
          if (distinct.isEmpty() || IndexEntry.compare(distinct.getLast(), v) != 0) {
            distinct.add(v);
          }
        });
    var all = new ArrayList<@Nullable Object[]>();
    for (var prefix : prefixes) {
      for (var value : distinct) {
        var longer = Arrays.copyOf(prefix, prefix.length + 1);
        longer[prefix.length] = value;
        all.add(longer);
      }
    }
    return all;
  }

  /** 1 or -1 where the index from field {@code n} on has the order asked for, else 0. */
  private static int direction(
      OrderedIndex index, int n, Conditions conditions, @Nullable Document sort) {
    if (sort == null || sort.isEmpty()) {
      return 0;
    }
    int direction = 0;
    int next = n;
    for (var by : sort.entrySet()) {
      if (conditions.single(by.getKey())) {
        continue;
      }
      boolean ascending = ((Number) by.getValue()).intValue() > 0;
      boolean idAtEnd = next == index.fields().length && by.getKey().equals("_id");
      if (!idAtEnd
          && (next >= index.fields().length || !index.fields()[next].equals(by.getKey()))) {
        return 0;
      }
      boolean kept = idAtEnd || index.getKeys().get(next).isAscending();
      int here = ascending == kept ? 1 : -1;
      if (direction != 0 && direction != here) {
        return 0;
      }
      direction = here;
      next++;
    }
    return direction == 0 ? 1 : direction;
  }

  private static Plan plan(
      OrderedIndex index,
      List<@Nullable Object[]> prefixes,
      Conditions.@Nullable Range range,
      boolean ordered,
      boolean backwards,
      int bound) {
    int n = prefixes.isEmpty() ? 0 : prefixes.getFirst().length;
    boolean ascending = n >= index.getKeys().size() || index.getKeys().get(n).isAscending();
    var parts = new ArrayList<Part>(prefixes.size());
    for (var prefix : prefixes) {
      var low = range == null ? null : ascending ? range.from() : range.to();
      var high = range == null ? null : ascending ? range.to() : range.from();
      parts.add(
          new Part(
              new IndexEntry(with(prefix, low), IndexEntry.BEFORE),
              new IndexEntry(with(prefix, high), IndexEntry.AFTER)));
    }
    return new Plan(index, parts, ordered, backwards, bound);
  }

  private static @Nullable Object[] with(@Nullable Object[] prefix, @Nullable Object bound) {
    if (bound == null) {
      return prefix;
    }
    var longer = Arrays.copyOf(prefix, prefix.length + 1);
    longer[prefix.length] = bound;
    return longer;
  }
}
