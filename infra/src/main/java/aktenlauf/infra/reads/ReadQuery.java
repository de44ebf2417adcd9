package aktenlauf.infra.reads;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reads are asked for; null where it does not matter.
 *
 * @param by who read
 * @param from read at this instant or later
 * @param to read before this instant
 */
record ReadQuery(
    @Nullable String caseId, @Nullable String by, @Nullable Instant from, @Nullable Instant to) {

  /** Conditions of SQL and their values, behind a position. */
  record Condition(String sql, List<Object> values) {}

  Condition behind(long position) {
    var sql = new ArrayList<String>();
    var values = new ArrayList<Object>();
    add(sql, values, "position > ?", position);
    add(sql, values, "case_id = ?", caseId);
    add(sql, values, "reader = ?", by);
    add(sql, values, "at >= ?", from == null ? null : roundedUp(from));
    add(sql, values, "at < ?", to == null ? null : roundedUp(to));
    return new Condition(String.join(" AND ", sql), values);
  }

  /** Reads are kept to the millisecond. */
  private static long roundedUp(Instant instant) {
    return instant.plusNanos(999_999).toEpochMilli();
  }

  private static void add(
      List<String> sql, List<Object> values, String condition, @Nullable Object value) {
    if (value != null) {
      sql.add(condition);
      values.add(value);
    }
  }
}
