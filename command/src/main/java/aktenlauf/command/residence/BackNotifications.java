package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.residence.ResidenceCase.Entry;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.residence.Difference;
import aktenlauf.shared.residence.ResidenceCommand.EvaluateBackNotification;
import aktenlauf.shared.residence.ResidenceCommand.SendBackNotification;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The authority of the former dwelling is told, and evaluates what it is told (§ 33). */
final class BackNotifications {
  private static final String BASIS = "§ 33 Abs. 1 BMG";

  private BackNotifications() {}

  static Act send(SendBackNotification c, Situation s) {
    if (s.residence().backNotified() != null) {
      return Act.refused(
          "back-notification-sent",
          "it was sent on %s".formatted(s.residence().backNotified()),
          BASIS);
    }
    if (!Set.of(Entry.REGISTERED, Entry.EX_OFFICIO).contains(s.residence().entry())) {
      return Act.refused("not-registered", "nobody of the case is registered yet", BASIS);
    }
    return Act.of(new BackNotificationSent(c.caseId(), c.toAuthority(), s.today()))
        .and(s.settled(Rules.BACK_NOTIFICATION, s.today()))
        .and(s.start(Rules.EVALUATION, s.today()))
        .unless(
            Registration.previousElsewhere(s),
            "no-former-authority",
            "no former dwelling lies with another authority in Germany",
            BASIS)
        .because(BASIS);
  }

  static Act evaluate(EvaluateBackNotification c, Situation s) {
    if (s.residence().backNotified() == null) {
      return Act.refused("back-notification-not-sent", "there is nothing to evaluate", BASIS);
    }
    if (s.residence().evaluated()) {
      return Act.refused("back-notification-evaluated", "it has been evaluated", BASIS);
    }
    var fields = c.differences().stream().map(Difference::field).distinct().toList();
    return Act.of(
            new BackNotificationEvaluated(c.caseId(), from(s), s.today(), fields, c.differences()))
        .and(s.settled(Rules.EVALUATION, s.today()))
        .because("§ 33 Abs. 2 BMG");
  }

  private static String from(Situation s) {
    return s.notified().previous().stream()
        .filter(s.notified()::elsewhere)
        .map(d -> d.authority() == null ? String.valueOf(d.address().get("city")) : d.authority())
        .findFirst()
        .orElse("");
  }

  static List<CaseEvent> overdue(LocalDate due, Situation s) {
    return s.residence().backNotified() == null
        ? List.of(new BackNotificationOverdue(s.caseId(), due))
        : List.of();
  }

  static List<CaseEvent> unanswered(LocalDate due, Situation s) {
    return s.residence().evaluated()
        ? List.of()
        : List.of(new BackNotificationUnanswered(s.caseId(), due));
  }
}
