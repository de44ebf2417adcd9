package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.calendar.Channel;
import aktenlauf.shared.calendar.Notification;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import aktenlauf.shared.proceeding.ProceedingEvent.RemedyInstructionLacking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A decision is made known (§ 41 VwVfG); only then is it effective (§ 43 VwVfG). */
final class Notice {
  private Notice() {}

  /**
   * When the party counts as notified.
   *
   * @param day the earlier of the disputed days: what the citizen is told rests on it
   * @param latest the later one: whether the authority was in time is judged by it
   */
  record Known(LocalDate day, LocalDate latest) {
    static Known of(String channel, LocalDate on, Situation s) {
      return Channel.ofWord(channel)
          .map(c -> Notification.of(c, on, s.deadlines().rules(), s.deadlines().calendar()))
          .map(n -> new Known(n.day(), n.shiftedDay()))
          .orElseGet(() -> new Known(on, on));
    }
  }

  /**
   * Without a correct instruction on remedies the decision can be contested for a year (§ 58 Abs. 2
   * VwGO), unless it is made known again with one: then the month begins (§ 58 Abs. 1).
   *
   * <p>The period for the decision is kept only if the party counts as notified within it in every
   * view, whenever the decision actually came (VGH München 15 CS 22.1998). A decision that was sent
   * too late for that is made known again in a quicker way while the period runs.
   */
  static Act notified(DecisionNotified e, Act common, Situation s) {
    var known = Known.of(e.channel(), e.on(), s);
    var period = s.open(Rules.DECISION);
    var kept = period.filter(d -> !known.latest().isAfter(d.due())).isPresent();
    var events = new ArrayList<CaseEvent>();
    if (kept) {
      events.addAll(s.met(Rules.DECISION, known.latest()));
    }
    var anew = s.building().result().objections().anew();
    var again = s.proceeding().decisionNotified() != null && !anew;
    var rule = lacking(common) ? Rules.OBJECTION_YEAR : Rules.OBJECTION;
    var cured =
        again
            && rule.equals(Rules.OBJECTION)
            && s.open(Rules.OBJECTION)
                .filter(d -> d.rule().equals(Rules.OBJECTION_YEAR))
                .isPresent();
    if (!again || kept || cured) {
      events.addAll(period(rule, known.day(), s));
    }
    if (!again || kept) {
      if (s.building().outcome() == Outcome.GRANTED) {
        events.addAll(Decisions.validity(s, known.day()));
      }
    }
    events.addAll(Inaction.over(s.today(), s));
    events.addAll(again ? List.of() : s.move("decided"));
    return common
        .and(events)
        .unless(
            !anew || !s.building().open(),
            "not-signed",
            "what was decided was objected to with success; there is no new decision to notify",
            "§ 72 VwGO")
        .unless(
            !again || kept || cured,
            "decision-notified",
            "the decision has been notified; it is made known again only to keep the decision period, or with the instruction it lacked",
            "§ 43 Abs. 1 VwVfG");
  }

  private static boolean lacking(Act common) {
    return common.events().stream().anyMatch(RemedyInstructionLacking.class::isInstance);
  }

  /** The applicant's own period, under one name whichever rule it is counted by. */
  private static List<CaseEvent> period(String rule, LocalDate from, Situation s) {
    var other = s.open(Rules.OBJECTION).filter(d -> !d.rule().equals(rule));
    if (other.isEmpty()) {
      return Decisions.from(Rules.OBJECTION, rule, from, s).stream().toList();
    }
    var events = new ArrayList<CaseEvent>(s.met(Rules.OBJECTION, s.today()));
    events.add(s.start(Rules.OBJECTION, rule, from));
    return events;
  }
}
