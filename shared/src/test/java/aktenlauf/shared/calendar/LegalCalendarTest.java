package aktenlauf.shared.calendar;

import static aktenlauf.shared.calendar.Tables.SAXONY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LegalCalendarTest {

  static IntStream years() {
    return IntStream.rangeClosed(2020, 2040);
  }

  @ParameterizedTest
  @MethodSource("years")
  void holidaysAreThoseOfSection1(int year) {
    var easter = easter(year);
    var expected =
        new TreeSet<>(
            List.of(
                LocalDate.of(year, Month.JANUARY, 1),
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, Month.MAY, 1),
                easter.plusDays(39),
                easter.plusDays(50),
                LocalDate.of(year, Month.OCTOBER, 3),
                LocalDate.of(year, Month.OCTOBER, 31),
                repentance(year),
                LocalDate.of(year, Month.DECEMBER, 25),
                LocalDate.of(year, Month.DECEMBER, 26)));
    assertThat(SAXONY.holidays(year)).extracting(Holiday::day).containsExactlyElementsOf(expected);
    assertThat(SAXONY.isHoliday(easter.plusDays(60))).as("Corpus Christi").isFalse();
  }

  /** The anonymous Gregorian computus. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  private static LocalDate repentance(int year) {
    var day = LocalDate.of(year, Month.NOVEMBER, 22);
    while (day.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
      day = day.minusDays(1);
    }
    return day;
  }

  @Test
  void theDaysOfRepentanceAndEasterThatTheLawyersNamed() {
    assertThat(repentance(2026)).isEqualTo("2026-11-18");
    assertThat(repentance(2027)).isEqualTo("2027-11-17");
    assertThat(easter(2026)).isEqualTo("2026-04-05");
    assertThat(easter(2038)).isEqualTo("2038-04-25");
  }

  @Test
  void aHolidayHasItsNameInBothLanguages() {
    assertThat(SAXONY.holiday(LocalDate.of(2026, 11, 18)).orElseThrow().name().de())
        .isEqualTo("Buß- und Bettag");
    assertThat(SAXONY.holidays(2026))
        .allSatisfy(h -> {
          assertThat(h.name().de()).isNotBlank().doesNotContain("undefined");
          assertThat(h.name().en()).isNotBlank().isNotEqualTo(h.name().de());
          assertThat(h.legalBasis()).isEqualTo("§ 1 SächsSFG");
        });
  }

  @Test
  void christmasEveAndNewYearsEveAreWorkingDays() {
    assertThat(SAXONY.isWorkingDay(LocalDate.of(2026, 12, 24))).isTrue();
    assertThat(SAXONY.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
  }

  @Test
  void aSaturdayIsAWorkingDayOnlyWhereItIsCounted() {
    var saturday = LocalDate.of(2026, 11, 21);
    assertThat(SAXONY.isWorkingDay(saturday)).isFalse();
    assertThat(SAXONY.isWorkingDay(saturday, Saturdays.COUNTED)).isTrue();
    assertThat(SAXONY.isWorkingDay(LocalDate.of(2026, 10, 31), Saturdays.COUNTED)).isFalse();
    assertThat(SAXONY.isWorkingDay(LocalDate.of(2026, 11, 22), Saturdays.COUNTED)).isFalse();
  }

  @Test
  void theNearestWorkingDaysOnBothSides() {
    var goodFriday = LocalDate.of(2026, 4, 3);
    assertThat(SAXONY.nextWorkingDay(goodFriday)).isEqualTo("2026-04-07");
    assertThat(SAXONY.lastWorkingDayNotAfter(goodFriday)).isEqualTo("2026-04-02");
    assertThat(SAXONY.nextWorkingDay(LocalDate.of(2026, 4, 7))).isEqualTo("2026-04-07");
    assertThat(SAXONY.lastWorkingDayNotAfter(LocalDate.of(2026, 4, 7))).isEqualTo("2026-04-07");
  }

  @Test
  void workingDaysAreCountedWithOrWithoutSaturdays() {
    var monday = LocalDate.of(2026, 11, 16);
    assertThat(SAXONY.plusWorkingDays(monday, 5, Saturdays.COUNTED)).isEqualTo("2026-11-23");
    assertThat(SAXONY.plusWorkingDays(monday, 5, Saturdays.LEFT_OUT)).isEqualTo("2026-11-24");
    assertThat(SAXONY.plusWorkingDays(monday, 0, Saturdays.COUNTED)).isEqualTo(monday);
  }

  @Test
  void anAdditionalHolidayIsData() {
    var yaml =
        """
        version: 7
        holidays:
          - { day: 2031-05-08, de: Tag der Befreiung, en: Liberation Day, legalBasis: § 1 SächsSFG }
        """;
    var day = LocalDate.of(2031, 5, 8);
    var calendar =
        LegalCalendar.saxony(
            AdditionalHolidays.read("more.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    assertThat(SAXONY.isWorkingDay(day)).isTrue();
    assertThat(calendar.isWorkingDay(day)).isFalse();
    assertThat(calendar.holiday(day).orElseThrow().name().en()).isEqualTo("Liberation Day");
    assertThat(calendar.version()).isEqualTo("sn-7");
    assertThat(SAXONY.version()).isEqualTo("sn-1");
  }

  @Test
  void whatIsWrongWithAdditionalHolidaysIsToldWithItsPlace() {
    var yaml = "version: 1\nholidays:\n  - { day: 8 May, de: Tag, en: Day, legalBasis: x }\n";
    assertThatThrownBy(
            () -> AdditionalHolidays.read("more.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidDeadlineRules.class)
        .hasMessageContaining("more.yaml:3: holidays[0].day: must be a day as in 2026-11-23");
  }
}
