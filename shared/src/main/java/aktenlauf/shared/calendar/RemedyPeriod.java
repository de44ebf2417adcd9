package aktenlauf.shared.calendar;

import java.time.LocalDate;

/**
 * How long a decision can be contested.
 *
 * @param displayed counted from the earlier day of notification: what the citizen is told
 * @param accepted counted from the later one: by this lateness is judged
 */
public record RemedyPeriod(Computed displayed, Computed accepted) {

  /**
   * @param rule id of the rule, as in {@code vwgo-70-objection}
   */
  public static RemedyPeriod of(
      Notification notification, String rule, DeadlineRules rules, LegalCalendar calendar) {
    var from = notification.day();
    var shifted = notification.shiftedDay();
    return new RemedyPeriod(
        rules.require(rule, from).compute(from, calendar),
        rules.require(rule, shifted).compute(shifted, calendar));
  }

  public LocalDate displayedUntil() {
    return displayed.due();
  }

  public LocalDate acceptedUntil() {
    return accepted.due();
  }
}
