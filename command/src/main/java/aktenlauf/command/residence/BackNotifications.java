package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.residence.OtherAuthorities.Municipality;
import aktenlauf.command.residence.ResidenceCase.Entry;
import aktenlauf.command.residence.ResidenceCase.Told;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.residence.Difference;
import aktenlauf.shared.residence.ResidenceCommand.EvaluateBackNotification;
import aktenlauf.shared.residence.ResidenceCommand.SendBackNotification;
import aktenlauf.shared.residence.ResidenceEvent.BackNotificationEvaluated;
import aktenlauf.shared.residence.ResidenceEvent.BackNotificationOverdue;
import aktenlauf.shared.residence.ResidenceEvent.BackNotificationSent;
import aktenlauf.shared.residence.ResidenceEvent.BackNotificationUnanswered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The authority of each former dwelling is told, and evaluates what it is told (§ 33). */
final class BackNotifications {
  private static final String BASIS = "§ 33 Abs. 1 BMG";

  private BackNotifications() {}

  /** The deadline is met when all of them are told. */
  static Act send(SendBackNotification c, Situation s) {
    if (!Set.of(Entry.REGISTERED, Entry.EX_OFFICIO).contains(s.residence().entry())) {
      return Act.refused("not-registered", "nobody of the case is registered yet", BASIS);
    }
    var former = s.formerAuthorities();
    var meant = former.stream().filter(m -> m.is(c.toAuthority())).findFirst();
    var to = meant.map(Municipality::name).orElse(c.toAuthority());
    var told = s.residence().told();
    if (told.get(to) instanceof Told before) {
      return Act.refused(
          "back-notification-sent", "it was sent on %s".formatted(before.on()), BASIS);
    }
    var act = Act.of(new BackNotificationSent(c.caseId(), to, s.today()));
    if (former.stream()
        .map(Municipality::name)
        .allMatch(m -> m.equals(to) || told.containsKey(m))) {
      act = act.and(s.settled(Rules.BACK_NOTIFICATION, s.today()));
    }
    return act.and(s.start(s.residence().nextEvaluation(), Rules.EVALUATION, s.today()))
        .unless(
            meant.isPresent(),
            "no-former-authority",
            former.isEmpty()
                ? "no former dwelling lies with another authority in Germany"
                : "no former dwelling lies there; those to be told are " + names(former),
            BASIS)
        .because(BASIS);
  }

  private static String names(List<Municipality> all) {
    return all.stream().map(Municipality::name).collect(Collectors.joining(", "));
  }

  static Act evaluate(EvaluateBackNotification c, Situation s) {
    var told = s.residence().told();
    if (told.isEmpty()) {
      return Act.refused("back-notification-not-sent", "there is nothing to evaluate", BASIS);
    }
    var named = c.fromAuthority();
    var from =
        told.keySet().stream()
            .filter(a -> named == null ? open(a, told) : isCalled(a, named, s))
            .toList();
    if (from.isEmpty()) {
      return named == null
          ? evaluated()
          : Act.refused("back-notification-not-sent", named + " was told nothing", BASIS);
    }
    if (from.size() > 1) {
      return Act.refused(
          "several-authorities-told",
          "say in fromAuthority whose evaluation it is: " + String.join(", ", from),
          "§ 33 Abs. 2 BMG");
    }
    var authority = from.getFirst();
    if (!open(authority, told)) {
      return evaluated();
    }
    var fields = c.differences().stream().map(Difference::field).distinct().toList();
    return Act.of(
            new BackNotificationEvaluated(
                c.caseId(), authority, s.today(), fields, c.differences()))
        .and(s.settled(s.residence().evaluation(authority), s.today()))
        .because("§ 33 Abs. 2 BMG");
  }

  private static boolean open(String authority, Map<String, Told> told) {
    var t = told.get(authority);
    return t != null && !t.evaluated();
  }

  private static boolean isCalled(String told, String named, Situation s) {
    return told.equals(named)
        || s.formerAuthorities().stream().anyMatch(m -> m.name().equals(told) && m.is(named));
  }

  private static Act evaluated() {
    return Act.refused("back-notification-evaluated", "it has been evaluated", BASIS);
  }

  static List<CaseEvent> overdue(LocalDate due, Situation s) {
    return s.residence().telling()
        ? List.of(new BackNotificationOverdue(s.caseId(), due))
        : List.of();
  }

  static List<CaseEvent> unanswered(DeadlineExpired e, Situation s) {
    return s.residence().told().entrySet().stream()
        .filter(t -> t.getValue().deadline().equals(e.deadline()) && !t.getValue().evaluated())
        .<CaseEvent>map(t -> new BackNotificationUnanswered(s.caseId(), e.due(), t.getKey()))
        .toList();
  }
}
