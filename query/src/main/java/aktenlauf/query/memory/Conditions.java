package aktenlauf.query.memory;

import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Filter.All;
import aktenlauf.query.kernel.Filter.Any;
import aktenlauf.query.kernel.Filter.Behind;
import aktenlauf.query.kernel.Filter.Bound;
import aktenlauf.query.kernel.Filter.Equal;
import aktenlauf.query.kernel.Filter.In;
import aktenlauf.query.kernel.Filter.Unequal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of single fields, as far as an index can help. It may say less than the
 * filter, never more: every document found is matched against the filter afterwards.
 */
final class Conditions {
  private final Map<String, List<@Nullable Object>> values = new HashMap<>();
  private final Map<String, Range> ranges = new HashMap<>();
  private final List<Any> alternatives = new ArrayList<>();
  private @Nullable Behind behind;

  /** Inclusive bounds; null where open. */
  record Range(@Nullable Object from, @Nullable Object to) {}

  static Conditions of(Filter filter) {
    var all = new Conditions();
    all.add(filter);
    return all;
  }

  /** The values that a field may have, in order, each once; null where the filter has none. */
  @Nullable List<@Nullable Object> values(String field) {
    return values.get(field);
  }

  @Nullable Range range(String field) {
    return ranges.get(field);
  }

  List<Any> alternatives() {
    return alternatives;
  }

  @Nullable Behind behind() {
    return behind;
  }

  boolean single(String field) {
    var known = values.get(field);
    return known != null && known.size() == 1;
  }

  private void add(Filter filter) {
    switch (filter) {
      case Equal(var field, var value) -> {
        var one = new ArrayList<@Nullable Object>(1);
        one.add(Values.of(value));
        values.put(field, one);
      }
      case In(var field, var wanted) -> {
        var sorted = new TreeSet<@Nullable Object>(Values::compare);
        wanted.forEach(v -> sorted.add(Values.of(v)));
        values.putIfAbsent(field, new ArrayList<>(sorted));
      }
      case Bound(var field, var side, var value) -> {
        switch (side) {
          case BELOW, AT_MOST -> bound(field, null, Values.of(value));
          case AT_LEAST, ABOVE -> bound(field, Values.of(value), null);
        }
      }
      case Behind b -> behind(b);
      case All(var parts) -> parts.forEach(this::add);
      case Any any -> alternatives.add(any);
      case Unequal _ -> {
        // Left to the matching of documents.
      }
    }
  }

  private void behind(Behind b) {
    behind = b;
    var first = b.order().fields().getFirst();
    var value = Values.of(b.row().getFirst());
    if (first.descending()) {
      bound(first.field(), null, value);
    } else {
      bound(first.field(), value, null);
    }
  }

  private void bound(String field, @Nullable Object from, @Nullable Object to) {
    var old = ranges.getOrDefault(field, new Range(null, null));
    ranges.put(
        field, new Range(old.from() == null ? from : old.from(), old.to() == null ? to : old.to()));
  }
}
