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
import aktenlauf.shared.proceeding.ProceedingEvent.RemedyInstructionLacking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The periods of a definition that name a rule become deadlines of the case. */
final class PeriodStarts {
  private static final String RECEIPT = "receipt";
  private static final String NOTIFICATION = "notification";
  private static final String OBJECTION = "vwgo-70-objection";

  /** Takes the other's place, and name, where the instruction on remedies is not correct. */
  private static final String OBJECTION_YEAR = "vwgo-58-objection-year";

  private final Deadlines deadlines;

  PeriodStarts(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  Act begun(Act act, Proceeding state, ProcedureDefinition definition) {
    var more = new ArrayList<CaseEvent>();
    var lacking = act.events().stream().anyMatch(RemedyInstructionLacking.class::isInstance);
    for (var event : act.events()) {
      switch (event) {
        case ApplicationSubmitted e ->
            more.addAll(starts(e.caseId(), RECEIPT, e.receivedOn(), false, state, definition));
        case DecisionNotified e ->
            more.addAll(starts(e.caseId(), NOTIFICATION, notified(e), lacking, state, definition));
        default -> {}
      }
    }
    return more.isEmpty() ? act : act.and(more);
  }

  private List<DeadlineStarted> starts(
      CaseId caseId,
      String start,
      LocalDate from,
      boolean lacking,
      Proceeding state,
      ProcedureDefinition definition) {
    return definition.periods().stream()
        .filter(p -> p.rule() != null && p.start().equals(start))
        .map(Period::rule)
        .filter(rule -> state.open(rule).isEmpty())
        .map(rule -> {
          var applies = lacking && rule.equals(OBJECTION) ? OBJECTION_YEAR : rule;
          return deadlines.start(caseId, state.opened(), rule, applies, from);
        })
        .toList();
  }

  /** The earlier day of the two that are disputed: what the citizen is told rests on it. */
  private LocalDate notified(DecisionNotified e) {
    return Channel.ofWord(e.channel())
        .map(c -> Notification.of(c, e.on(), deadlines.rules(), deadlines.calendar()).day())
        .orElse(e.on());
  }
}
