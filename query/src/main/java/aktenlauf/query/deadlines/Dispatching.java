package aktenlauf.query.deadlines;

import aktenlauf.query.period.Deadline;
import aktenlauf.shared.calendar.Channel;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.calendar.Notification;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a decision has to be posted so that it counts as notified before its period ends in a
 * fiction (§ 41 Abs. 2 VwVfG), by the careful view of disputed points.
 */
record Dispatching(DeadlineRules rules, LegalCalendar calendar) {
  /** The rule of the decision on a building application (§ 69 Abs. 4 SächsBO). */
  static final String DECISION = "saechsbo-69-4-decision";

  static final String FICTION = "fiction";

  /** Days before a fiction on which the authority is warned, the last one first. */
  static final List<Integer> WARNINGS = List.of(5, 7, 14);

  /** The last of the warnings that the day has reached; empty where no fiction threatens. */
  Optional<Integer> warning(Deadline deadline, LocalDate today) {
    return by(deadline)
        .flatMap(_ ->
            WARNINGS.stream().filter(w -> !today.plusDays(w).isBefore(deadline.due())).findFirst());
  }

  /** The last working day to post; empty where no fiction threatens. */
  Optional<LocalDate> by(Deadline deadline) {
    return deadline.running()
            && deadline.rule().equals(DECISION)
            && deadline.effect().equals(FICTION)
        ? Optional.of(by(deadline.due()))
        : Optional.empty();
  }

  /** The last day due whose decision has to be posted on the given day or before. */
  LocalDate latestDue(LocalDate day) {
    var due = day;
    while (!by(due.plusDays(1)).isAfter(day)) {
      due = due.plusDays(1);
    }
    return due;
  }

  private LocalDate by(LocalDate due) {
    return Notification.latestDispatch(Channel.POST, due, rules, calendar).planned();
  }
}
