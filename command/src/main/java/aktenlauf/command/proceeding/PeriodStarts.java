package aktenlauf.command.proceeding;

import aktenlauf.shared.calendar.Channel;
import aktenlauf.shared.calendar.Notification;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.procedure.Period;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The periods of a definition that name a rule become deadlines of the case. */
final class PeriodStarts {
  private static final String RECEIPT = "receipt";
  private static final String NOTIFICATION = "notification";

  private final Deadlines deadlines;

  PeriodStarts(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  Act begun(Act act, Proceeding state, ProcedureDefinition definition) {
    var more = new ArrayList<CaseEvent>();
    for (var event : act.events()) {
      switch (event) {
        case ApplicationSubmitted e ->
            more.addAll(starts(e.caseId(), RECEIPT, e.receivedOn(), state, definition));
        case DecisionNotified e ->
            more.addAll(starts(e.caseId(), NOTIFICATION, notified(e), state, definition));
        default -> {}
      }
    }
    return more.isEmpty() ? act : act.and(more);
  }

  private List<DeadlineStarted> starts(
      CaseId caseId,
      String start,
      LocalDate from,
      Proceeding state,
      ProcedureDefinition definition) {
    return definition.periods().stream()
        .filter(p -> p.rule() != null && p.start().equals(start))
        .map(Period::rule)
        .filter(rule -> state.open(rule).isEmpty())
        .map(rule -> deadlines.start(caseId, state.opened(), rule, from))
        .toList();
  }

  /** The earlier day of the two that are disputed: what the citizen is told rests on it. */
  private LocalDate notified(DecisionNotified e) {
    return Channel.ofWord(e.channel())
        .map(c -> Notification.of(c, e.on(), deadlines.rules(), deadlines.calendar()).day())
        .orElse(e.on());
  }
}
