package aktenlauf.shared.calendar;

import java.time.Period;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** Periods in words. */
final class Periods {
  private Periods() {}

  static Bilingual text(Period period) {
    var parts = new ArrayList<Bilingual>();
    add(parts, period.getYears(), Unit.YEAR);
    add(parts, period.getMonths(), Unit.MONTH);
    add(parts, period.getDays(), Unit.DAY);
    return new Bilingual(
        parts.stream().map(Bilingual::de).collect(Collectors.joining(", ")),
        parts.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
  }

  private static void add(ArrayList<Bilingual> parts, int n, Unit unit) {
    if (n != 0) {
      parts.add(unit.text(n));
    }
  }
}
