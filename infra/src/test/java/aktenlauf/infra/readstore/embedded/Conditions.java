package aktenlauf.infra.readstore.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of single fields, as far as an index can help. It may say less than the
 * filter, never more: every document found is matched against the filter afterwards.
 */
final class Conditions {
  private final Map<String, List<@Nullable Object>> values = new HashMap<>();
  private final Map<String, Range> ranges = new HashMap<>();

  /** Inclusive bounds; null where open. */
  record Range(@Nullable Object from, @Nullable Object to) {}

  static Conditions of(Document filter) {
    var all = new Conditions();
    all.add(filter);
    return all;
  }

  /** The values that a field may have; null where the filter does not name them. */
  @Nullable List<@Nullable Object> values(String field) {
    return values.get(field);
  }

  @Nullable Range range(String field) {
    return ranges.get(field);
  }

  boolean single(String field) {
    var known = values.get(field);
    return known != null && known.size() == 1;
  }

  private void add(Document filter) {
    filter.forEach((field, condition) -> {
      if (field.equals("$and") && condition instanceof Collection<?> parts) {
        for (var part : parts) {
          if (part instanceof Document d) {
            add(d);
          }
        }
      } else if (!field.startsWith("$")) {
        field(field, condition);
      }
    });
  }

  private void field(String field, @Nullable Object condition) {
    if (!(condition instanceof Document operators)) {
      if (plain(condition)) {
        equal(field, condition);
      }
      return;
    }
    if (BsonRegularExpression.isRegularExpression(operators)) {
      return;
    }
    operators.forEach((operator, operand) -> {
      switch (operator) {
        case "$eq" -> {
          if (plain(operand)) {
            equal(field, operand);
          }
        }
        case "$in" -> {
          if (operand instanceof Collection<?> all && all.stream().allMatch(Conditions::plain)) {
            values.putIfAbsent(field, new ArrayList<>(all));
          }
        }
        case "$gt", "$gte" -> bound(field, operand, null);
        case "$lt", "$lte" -> bound(field, null, operand);
        default -> {
          // Left to the matching of documents.
        }
      }
    });
  }

  private void equal(String field, @Nullable Object value) {
    var one = new ArrayList<@Nullable Object>(1);
    one.add(value);
    values.put(field, one);
  }

  private void bound(String field, @Nullable Object from, @Nullable Object to) {
    if (!plain(from) || !plain(to)) {
      return;
    }
    var old = ranges.getOrDefault(field, new Range(null, null));
    ranges.put(
        field, new Range(old.from() == null ? from : old.from(), old.to() == null ? to : old.to()));
  }

  private static boolean plain(@Nullable Object value) {
    return !(value instanceof Document)
        && !(value instanceof Collection)
        && !(value instanceof BsonRegularExpression);
  }
}
