package aktenlauf.shared.calendar;

import aktenlauf.shared.kernel.Rejection;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A deadline with the ledger of its computation. All days are legal days in Europe/Berlin; a
 * deadline is kept until the end of its day.
 *
 * @param points the views it was computed with
 * @param due the day it falls due
 * @param unshiftedEnd the end before Saturdays, Sundays and holidays moved it
 * @param internalTarget the last working day not after the unshifted end: whoever is done by then
 *     is in time in every view
 * @param extensions how often it was extended
 * @param alternatives where the other view of a disputed point gives another day
 */
public record Computed(
    DeadlineRule rule,
    DisputedPoints points,
    LocalDate start,
    LocalDate due,
    LocalDate unshiftedEnd,
    LocalDate internalTarget,
    int extensions,
    List<Alternative> alternatives,
    List<Step> explanation) {

  public Computed {
    alternatives = List.copyOf(alternatives);
    explanation = List.copyOf(explanation);
  }

  /**
   * Why it may not be extended; empty where it may.
   *
   * @param on the day of the decision to extend
   */
  public Optional<Rejection.Refused> refuseExtension(Period by, LocalDate on) {
    return Extensions.refuse(this, by, on);
  }

  /**
   * Why it may not be extended to a day; empty where it may.
   *
   * @param until the new end; at most where the longest extension would fall due
   * @param on the day of the decision to extend
   */
  public Optional<Rejection.Refused> refuseExtensionTo(
      LocalDate until, LocalDate on, LegalCalendar calendar) {
    return Extensions.refuseTo(this, until, on, calendar);
  }

  /**
   * To a day that the decision names.
   *
   * @throws IllegalArgumentException where the day is not after the unshifted end or the rule knows
   *     no extension; whether it may be extended says {@link #refuseExtensionTo}
   */
  public Computed extendTo(LocalDate until, LegalCalendar calendar) {
    return Extensions.extendTo(this, until, calendar);
  }

  /**
   * Counts from the end of the old period (§ 190 BGB).
   *
   * @throws IllegalArgumentException where the period is not positive or the rule knows no
   *     extension; whether it may be extended says {@link #refuseExtension}
   */
  public Computed extend(Period by, LegalCalendar calendar) {
    return Extensions.extend(this, by, calendar);
  }

  /**
   * Stands still from a day on, which still counts; the days that are left follow the resumption (§
   * 209 BGB in analogy).
   *
   * @param cause paragraph or word, as in {@code § 15 BauGB}
   */
  public Suspended suspend(LocalDate on, String cause) {
    return Suspended.of(this, on, cause);
  }
}
