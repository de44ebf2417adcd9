package aktenlauf.shared.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holidays and working days of a Land. 24 and 31 December are working days, as the law has it; a
 * Saturday is none for the end of a period (§ 193 BGB), though it may count within one.
 *
 * <p>Immutable in what it says; a year is computed when it is first asked for, then remembered.
 */
public final class LegalCalendar {
  private final LandHolidays land;
  private final AdditionalHolidays additional;
  private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

  private LegalCalendar(LandHolidays land, AdditionalHolidays additional) {
    this.land = land;
    this.additional = additional;
  }

  /** Saxony without the places where Corpus Christi is kept (§ 1 SächsSFG), as Leipzig is. */
  public static LegalCalendar saxony() {
    return saxony(AdditionalHolidays.shipped());
  }

  public static LegalCalendar saxony(AdditionalHolidays additional) {
    return new LegalCalendar(LandHolidays.saxony(), additional);
  }

  /** Which holidays were known, as in {@code sn-1}: the Land and the version of additional ones. */
  public String version() {
    return "%s-%d".formatted(land.code(), additional.version());
  }

  /** The holidays of a year, in their order. */
  public List<Holiday> holidays(int year) {
    return List.copyOf(year(year).values());
  }

  public Optional<Holiday> holiday(LocalDate day) {
    return Optional.ofNullable(year(day.getYear()).get(day));
  }

  public boolean isHoliday(LocalDate day) {
    return year(day.getYear()).containsKey(day);
  }

  /** A day on which a period can end: Monday to Friday and no holiday. */
  public boolean isWorkingDay(LocalDate day) {
    return isWorkingDay(day, Saturdays.LEFT_OUT);
  }

  public boolean isWorkingDay(LocalDate day, Saturdays saturdays) {
    return switch (day.getDayOfWeek()) {
      case SUNDAY -> false;
      case SATURDAY -> saturdays == Saturdays.COUNTED && !isHoliday(day);
      default -> !isHoliday(day);
    };
  }

  /** The day itself where it is one. */
  public LocalDate nextWorkingDay(LocalDate from) {
    var day = from;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The day itself where it is one. */
  public LocalDate lastWorkingDayNotAfter(LocalDate until) {
    var day = until;
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** The n-th working day after a day that is not counted itself; that day where n is 0. */
  public LocalDate plusWorkingDays(LocalDate start, int n, Saturdays saturdays) {
    var day = start;
    for (int left = n; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day, saturdays)) {
        left--;
      }
    }
    return day;
  }

  /** Why a period cannot end on a day; empty where it can. */
  Optional<Bilingual> obstacle(LocalDate day) {
    var holiday = holiday(day);
    if (holiday.isPresent()) {
      var name = holiday.get().name();
      return Optional.of(
          new Bilingual(
              "ein Feiertag (%s)".formatted(name.de()), "a holiday (%s)".formatted(name.en())));
    }
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return Optional.of(new Bilingual("ein Samstag", "a Saturday"));
    }
    return day.getDayOfWeek() == DayOfWeek.SUNDAY
        ? Optional.of(new Bilingual("ein Sonntag", "a Sunday"))
        : Optional.empty();
  }

  private Map<LocalDate, Holiday> year(int year) {
    var known = years.get(year);
    return known == null ? years.computeIfAbsent(year, this::compute) : known;
  }

  private Map<LocalDate, Holiday> compute(int year) {
    return Holidays.sorted(land.of(year), additional.of(year));
  }
}
