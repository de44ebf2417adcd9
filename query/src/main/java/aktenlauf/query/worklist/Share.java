package aktenlauf.query.worklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the work load is counted by, as texts: servers group by a plain field alike, by several not.
 *
 * @param holder the unit and the assignee
 * @param age the holder and the day of receipt
 * @param closedOn legal day on which the case was closed
 */
public record Share(String holder, String age, @Nullable LocalDate closedOn) {
  static final String SEPARATOR = "\t";

  static Share of(
      String unit, String assignee, LocalDate receivedOn, @Nullable LocalDate closedOn) {
    var holder = unit + SEPARATOR + assignee;
    return new Share(holder, holder + SEPARATOR + receivedOn, closedOn);
  }
}
