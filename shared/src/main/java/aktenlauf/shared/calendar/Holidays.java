package aktenlauf.shared.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holidays by day; where two fall on one day, the first list's name stays. */
final class Holidays {
  private Holidays() {}

  static Map<LocalDate, Holiday> sorted(List<Holiday> first, List<Holiday> second) {
    var all = new TreeMap<LocalDate, Holiday>();
    first.forEach(h -> all.put(h.day(), h));
    second.forEach(h -> all.putIfAbsent(h.day(), h));
    return Collections.unmodifiableMap(all);
  }
}
