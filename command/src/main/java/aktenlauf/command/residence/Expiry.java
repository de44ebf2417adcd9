package aktenlauf.command.residence;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import java.util.List;

/** What the law makes of a day that has passed. */
final class Expiry {
  private Expiry() {}

  static List<CaseEvent> of(DeadlineExpired e, Situation s) {
    return switch (e.rule()) {
      case Rules.MOVE_OUT_EFFECT -> Registration.effective(s);
      case Rules.BACK_NOTIFICATION -> BackNotifications.overdue(e.due(), s);
      case Rules.EVALUATION -> BackNotifications.unanswered(e, s);
      case Rules.BLOCK -> InformationBlocks.over(e, s);
      default -> List.of();
    };
  }
}
