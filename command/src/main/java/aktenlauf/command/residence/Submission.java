package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.residence.ResidenceEvent.MoveNotified;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A notice reaches the authority: what it says is recorded, or it is refused with the reason. */
final class Submission {
  private static final String TOLD_ANEW = "day-told-anew";

  private Submission() {}

  static Act of(Act common, Situation s) {
    var twice = twice(s.notified());
    if (!twice.isEmpty()) {
      return Act.impossible(new Rejection.Invalid(twice));
    }
    return s.kind().map(kind -> notice(common, kind, s)).orElse(common);
  }

  /** A case tells its persons apart by their refs. */
  private static List<Violation> twice(Notified n) {
    var seen = new HashSet<String>();
    var wrong = new ArrayList<Violation>();
    var refs = n.refs();
    for (int i = 0; i < refs.size(); i++) {
      if (!seen.add(refs.get(i))) {
        wrong.add(
            new Violation(
                "/application/persons/%d/ref".formatted(i),
                "unique",
                "another person is called %s".formatted(refs.get(i))));
      }
    }
    return wrong;
  }

  private static Act notice(Act common, Kind kind, Situation s) {
    var n = s.notified();
    var on = n.day(kind.field()).orElse(s.proceeding().opened().receivedOn());
    var act = common.and(facts(kind, on, n.refs(), s.proceeding().opened().receivedOn(), s));
    act = Days.moved(act, on, kind, s);
    return switch (kind) {
      case MOVE_IN, MOVE_WITHIN ->
          here(Dwellings.one(Exceptions.noDuty(act, on, n), List.of(), n, on), n);
      case MOVE_OUT -> within(act, n);
      case STATUS -> competent(Dwellings.one(act, List.of(), n, on), n);
      case SECONDARY_DWELLING -> act;
    };
  }

  /**
   * The duty is the person's: its period is told, met or not, and the notice counts all the same.
   */
  private static List<CaseEvent> facts(
      Kind kind, LocalDate on, List<String> refs, LocalDate receivedOn, Situation s) {
    var started = s.start(kind.rule(), on);
    var late = receivedOn.isAfter(started.due());
    var deadline = started.deadline();
    return List.of(
        new MoveNotified(s.caseId(), kind.word(), on, late, refs),
        started,
        late
            ? new DeadlineExpired(
                s.caseId(), deadline, kind.rule(), started.due(), started.effect())
            : Deadlines.met(s.caseId(), deadline, kind.rule(), receivedOn));
  }

  /** To the authority of the new dwelling. */
  private static Act here(Act act, Notified n) {
    var to = n.object("newDwelling");
    return act.unless(
        to.isEmpty() || n.here(to),
        "other-authority-competent",
        "a move is told to the authority of the new dwelling",
        "§ 17 Abs. 1 BMG");
  }

  /** Within Germany nobody deregisters: the new municipality tells the old one. */
  private static Act within(Act act, Notified n) {
    var to = n.object("newDwelling");
    return act.unless(
        !Notified.inGermany(to),
        "new-dwelling-in-germany",
        "whoever moves within Germany does not deregister: tell the move to the authority of the"
            + " new dwelling (residence-move-in), which tells the old one",
        "§ 17 Abs. 2 BMG",
        "§ 33 Abs. 1 BMG");
  }

  /** To the authority of the new main dwelling. */
  private static Act competent(Act act, Notified n) {
    var main = n.dwellings().stream().filter(d -> d.use().equals("main")).findFirst();
    return act.unless(
        main.isEmpty() || main.get().address().isEmpty() || n.here(main.get().address()),
        "other-authority-competent",
        "the change is told to the authority of the new main dwelling",
        "§ 21 Abs. 4 BMG");
  }

  /** Another day than the one told first, as long as nothing was entered. */
  static Act again(LocalDate on, Situation s) {
    if (s.kind().isEmpty()) {
      return Act.refused("no-notice", "this procedure is no notice of a move", "§ 17 BMG");
    }
    var kind = s.kind().get();
    if (s.residence().entered() || s.residence().noted() != null) {
      return Act.refused(
          "already-entered", "it was entered; an error is corrected", kind.basis(), "§ 12 BMG");
    }
    var receivedOn = s.proceeding().opened().receivedOn();
    var late = receivedOn.isAfter(s.start(kind.rule(), on).due());
    var act =
        Act.of(new MoveNotified(s.caseId(), kind.word(), on, late, s.residence().persons()))
            .and(period(kind.rule(), on, late, receivedOn, s))
            .because(kind.basis());
    return Days.moved(act, on, kind, s);
  }

  /** The period runs from the day told last. */
  private static List<CaseEvent> period(
      String rule, LocalDate on, boolean late, LocalDate receivedOn, Situation s) {
    var before = s.proceeding().deadlines().get(rule);
    if (before == null || before.start().equals(on)) {
      return List.of();
    }
    var now = s.deadlines().recompute(s.caseId(), before, on, TOLD_ANEW);
    return List.of(
        now,
        late
            ? new DeadlineExpired(s.caseId(), rule, rule, now.due(), before.effect())
            : Deadlines.met(s.caseId(), rule, rule, receivedOn));
  }
}
