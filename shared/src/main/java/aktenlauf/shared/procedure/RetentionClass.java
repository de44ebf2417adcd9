package aktenlauf.shared.procedure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A part of a case's content with a time of its own.
 *
 * @param id in kebab-case
 * @param content what is meant, in the words of the law
 * @param action {@code delete}, or {@code secure}: kept on, barred from use (§ 13 Abs. 2 BMG)
 * @param event stored name of the event whose last occurrence the time runs from; null where {@code
 *     day} is given
 * @param day the day it runs from, by the application; null where {@code event} is
 * @param yearEnd whether it runs from the end of that calendar year
 */
public record RetentionClass(
    String id,
    String content,
    String action,
    @Nullable String event,
    @Nullable Expression day,
    Period length,
    boolean yearEnd,
    String legalBasis) {
  public static final String DELETE = "delete";
  public static final String SECURE = "secure";
  private static final MonthDay LAST = MonthDay.of(12, 31);

  /** The first day on which it must no longer be there, or in use. */
  public LocalDate due(LocalDate start) {
    return due(start, length, yearEnd);
  }

  /** The day after the period has passed. */
  public static LocalDate due(LocalDate start, Period length, boolean yearEnd) {
    return (yearEnd ? LAST.atYear(start.getYear()) : start).plus(length).plusDays(1);
  }
}
