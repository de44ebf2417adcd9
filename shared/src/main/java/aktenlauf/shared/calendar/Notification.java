package aktenlauf.shared.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * When an addressee counts as notified. Whether a day that the law supposes moves from a Saturday,
 * Sunday or holiday is disputed, so that both days are kept.
 *
 * @param sentOn posting, sending, provision, publication or delivery, as the channel has it
 * @param day without a shift; what the citizen is told rests on it
 * @param shiftedDay with a shift; whether the authority notified in time is judged by it
 */
public record Notification(
    Channel channel,
    LocalDate sentOn,
    LocalDate day,
    LocalDate shiftedDay,
    List<Step> explanation) {

  public Notification {
    explanation = List.copyOf(explanation);
  }

  public static Notification of(
      Channel channel, LocalDate sentOn, DeadlineRules rules, LegalCalendar calendar) {
    var rule = rules.require(channel.rule(), sentOn);
    var unshifted = rule.compute(sentOn, calendar);
    var other = DisputedPoints.CAREFUL.otherwise(DisputedPoint.SHIFT_OF_END);
    return new Notification(
        channel,
        sentOn,
        unshifted.due(),
        rule.compute(sentOn, calendar, other).due(),
        unshifted.explanation());
  }

  /**
   * When a decision must be sent so that the addressee is notified by a day.
   *
   * @param by the last day of notification that is in time
   */
  public static Dispatch latestDispatch(
      Channel channel, LocalDate by, DeadlineRules rules, LegalCalendar calendar) {
    var unshifted = by;
    while (of(channel, unshifted, rules, calendar).day().isAfter(by)) {
      unshifted = unshifted.minusDays(1);
    }
    var latest = unshifted;
    while (of(channel, latest, rules, calendar).shiftedDay().isAfter(by)) {
      latest = latest.minusDays(1);
    }
    return new Dispatch(latest, unshifted, calendar.lastWorkingDayNotAfter(latest));
  }

  /**
   * The last day to send.
   *
   * @param latest in time even if the supposed day moves to a working day
   * @param latestUnshifted in time only if it does not
   * @param planned the last working day not after {@code latest}
   */
  public record Dispatch(LocalDate latest, LocalDate latestUnshifted, LocalDate planned) {}
}
