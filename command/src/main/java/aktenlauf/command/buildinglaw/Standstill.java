package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.BuildingCase.Pause;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.ProceedingsResumed;
import aktenlauf.shared.proceeding.ProceedingEvent.ProceedingsSuspended;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Proceedings that stand still. A deferral by § 15 BauGB, the only ground that stops the decision
 * period, lasts twelve months at most: after them the proceedings go on by law.
 */
final class Standstill {
  private static final String DEFERRAL = "§ 15 BauGB";

  private Standstill() {}

  static List<CaseEvent> begins(ProceedingsSuspended e, Situation s) {
    var events = new ArrayList<CaseEvent>(s.enter("suspended"));
    if (e.basis().equals(DEFERRAL) && s.open(Rules.DEFERRAL).isEmpty()) {
      events.add(s.start(Rules.DEFERRAL, s.today()));
    }
    return events;
  }

  /** Back to where the case was, unless it has come out in the meantime. */
  static List<CaseEvent> ends(LocalDate on, Situation s) {
    var events = new ArrayList<CaseEvent>(s.met(Rules.DEFERRAL, on));
    if (s.building().pause() instanceof Pause(_, var state)
        && s.proceeding().state().equals("suspended")) {
      var answered = state.equals("participation") && !s.waits(s.building().participation());
      events.addAll(s.enter(answered ? s.desk() : state));
    }
    return events;
  }

  static List<CaseEvent> over(LocalDate due, Situation s) {
    if (!s.proceeding().suspended() || s.proceeding().end() != null) {
      return List.of();
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new ProceedingsResumed(s.caseId()));
    events.addAll(s.deadlines().resumed(s.caseId(), s.proceeding(), due));
    if (s.building().pause() instanceof Pause pause) {
      events.addAll(
          s.proceeding().state().equals("suspended") ? s.enter(pause.state()) : List.of());
    }
    return events;
  }
}
