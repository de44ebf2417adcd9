package aktenlauf.query.casestatus;

import java.time.LocalDate;
import java.util.Set;

/**
 * When a decision counts as notified, and until when it can be objected to.
 *
 * <p>Whether the day of the fiction moves from a weekend is disputed. It is not moved here, so the
 * applicant is told the earlier end of the period.
 *
 * @param fictionDays days after posting or provision (§ 41 Abs. 2 VwVfG, § 9 Abs. 1 OZG)
 */
record Notification(int fictionDays, WorkingDays workingDays) {
  static final int FICTION_DAYS = 4;
  private static final Set<String> BY_FICTION = Set.of("post", "portal", "email");

  /** By fiction where it was sent; on the very day where it was handed over. */
  LocalDate notifiedOn(String channel, LocalDate on) {
    return BY_FICTION.contains(channel) ? on.plusDays(fictionDays) : on;
  }

  /** One month after the notification, on a working day (SächsVwKG). */
  LocalDate feeDue(LocalDate notifiedOn) {
    return objectionUntil(notifiedOn);
  }

  /** One month after the notification (§ 70 VwGO; §§ 187, 188 BGB), on a working day. */
  LocalDate objectionUntil(LocalDate notifiedOn) {
    return workingDay(notifiedOn.plusMonths(1));
  }

  /** One year where the instruction on remedies is missing or wrong (§ 58 Abs. 2 VwGO). */
  LocalDate objectionUntilWithoutInstruction(LocalDate notifiedOn) {
    return workingDay(notifiedOn.plusYears(1));
  }

  private LocalDate workingDay(LocalDate day) {
    var end = day;
    while (!workingDays.includes(end)) {
      end = end.plusDays(1);
    }
    return end;
  }
}
