package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.BuildingCase.Pause;
import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingCommand.SuspendProceedings;
import aktenlauf.shared.proceeding.ProceedingEvent.ProceedingsResumed;
import aktenlauf.shared.proceeding.ProceedingEvent.ProceedingsSuspended;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Proceedings that stand still. A deferral by § 15 BauGB, the only ground that stops the decision
 * period, lasts twelve months at most, one of a monument two years, whatever it is interrupted by:
 * after them the proceedings go on by law.
 */
final class Standstill {
  private static final String DEFERRAL = "§ 15 BauGB";
  private static final String MONUMENT = "§ 13 Abs. 4 SächsDSchG";

  private Standstill() {}

  static List<CaseEvent> begins(ProceedingsSuspended e, Situation s) {
    var events = new ArrayList<CaseEvent>(s.enter("suspended"));
    if (e.basis().equals(DEFERRAL) && s.open(Rules.DEFERRAL).isEmpty()) {
      events.add(s.start(Rules.DEFERRAL, s.today()));
    }
    if (e.basis().equals(MONUMENT) && s.open(Rules.MONUMENT_DEFERRAL).isEmpty()) {
      events.add(s.start(Rules.MONUMENT_DEFERRAL, first(s)));
    }
    return events;
  }

  /** The two years of a monument are counted from its first deferral. */
  private static LocalDate first(Situation s) {
    var before = s.proceeding().deadlines().get(Rules.MONUMENT_DEFERRAL);
    return before == null ? s.today() : before.start();
  }

  static Act ruled(SuspendProceedings c, Act act, Situation s) {
    var before = s.proceeding().deadlines().get(Rules.MONUMENT_DEFERRAL);
    return act.unless(
        !c.basis().equals(MONUMENT) || before == null || !s.today().isAfter(before.due()),
        "monument-deferral-used-up",
        "a monument's consent is deferred by two years at most",
        MONUMENT);
  }

  /** Back to where the case was, unless it has come out in the meantime. */
  static List<CaseEvent> ends(LocalDate on, Situation s) {
    var events = new ArrayList<CaseEvent>(s.met(Rules.DEFERRAL, on));
    events.addAll(s.met(Rules.MONUMENT_DEFERRAL, on));
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
