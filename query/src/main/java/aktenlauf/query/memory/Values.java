package aktenlauf.query.memory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Values of fields as they are compared: as MongoDB does. */
final class Values {
  /** Stands before, or behind, all values that follow the same ones. */
  enum Edge {
    BEFORE,
    BEHIND
  }

  private Values() {}

  /** Enums by their names, whole numbers alike, days as their beginning in UTC. */
  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String s -> s;
      case Enum<?> e -> e.name();
      case Integer i -> (long) i;
      case Short s -> (long) s;
      default -> value;
    };
  }

  static int compare(@Nullable Object a, @Nullable Object b) {
    if (a == b) {
      return 0;
    }
    if (a instanceof String x && b instanceof String y) {
      return x.compareTo(y);
    }
    if (a instanceof LocalDate x && b instanceof LocalDate y) {
      return x.compareTo(y);
    }
    if (a instanceof Long x && b instanceof Long y) {
      return x.compareTo(y);
    }
    int order = Integer.compare(rank(a), rank(b));
    if (order != 0 || a == null || b == null) {
      return order;
    }
    return switch (a) {
      case Number _ -> new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString()));
      case Boolean x -> x.compareTo((Boolean) b);
      case LocalDate _, Instant _ -> instant(a).compareTo(instant(b));
      default -> a.toString().compareTo(b.toString());
    };
  }

  /** Whether the two are of a kind, so that one can be less than the other. */
  static boolean comparable(@Nullable Object a, @Nullable Object b) {
    return a != null && b != null && rank(a) == rank(b);
  }

  private static int rank(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case Number _ -> 1;
      case String _ -> 2;
      case Boolean _ -> 4;
      case LocalDate _, Instant _ -> 5;
      default -> 3;
    };
  }

  private static Instant instant(Object time) {
    return time instanceof LocalDate day
        ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
        : (Instant) time;
  }
}
