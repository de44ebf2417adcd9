package aktenlauf.shared.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.List;
import java.util.Locale;

/** The holidays that recur by law, as Jollyday computes them. */
final class LandHolidays {
  private final HolidayManager manager =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
  private final String code;
  private final String legalBasis;

  private LandHolidays(String code, String legalBasis) {
    this.code = code;
    this.legalBasis = legalBasis;
  }

  static LandHolidays saxony() {
    return new LandHolidays("sn", "§ 1 SächsSFG");
  }

  String code() {
    return code;
  }

  List<Holiday> of(int year) {
    return manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, code).stream()
        .map(h ->
            new Holiday(
                h.getDate(),
                new Bilingual(h.getDescription(Locale.GERMAN), h.getDescription(Locale.ENGLISH)),
                legalBasis))
        .toList();
  }
}
