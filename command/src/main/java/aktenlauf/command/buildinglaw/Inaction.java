package aktenlauf.command.buildinglaw;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Alarms before somebody may sue for inaction, three months after an application (§ 75 VwGO): one
 * after the other, so that one at a time runs.
 */
final class Inaction {
  private Inaction() {}

  /** From the receipt of what has to be decided. */
  static List<DeadlineStarted> begins(LocalDate receivedOn, Situation s) {
    return s.definition().commands().contains("grant-permit")
        ? List.of(next("", receivedOn, s))
        : List.of();
  }

  /** From the receipt of an objection, which has to be decided as well. */
  static List<DeadlineStarted> begins(String objection, LocalDate receivedOn, Situation s) {
    return List.of(next("/" + objection, receivedOn, s));
  }

  /**
   * The next alarm; the last one where all have passed.
   *
   * @param whose what follows the rule in the deadline's name; empty for the application's own
   */
  private static DeadlineStarted next(String whose, LocalDate from, Situation s) {
    return Rules.INACTIONS.stream()
        .map(rule -> s.start(rule + whose, rule, from))
        .filter(d -> !d.due().isBefore(s.today()))
        .findFirst()
        .orElseGet(() -> {
          var last = Rules.INACTIONS.getLast();
          return s.start(last + whose, last, from);
        });
  }

  static List<CaseEvent> passed(DeadlineExpired e, Situation s) {
    var after = Rules.INACTIONS.indexOf(e.rule()) + 1;
    return after == Rules.INACTIONS.size()
        ? List.of()
        : Optional.ofNullable(s.proceeding().deadlines().get(e.deadline()))
            .map(d -> {
              var whose = d.name().substring(d.rule().length());
              var rule = Rules.INACTIONS.get(after);
              return s.start(rule + whose, rule, d.start());
            })
            .<List<CaseEvent>>map(List::of)
            .orElse(List.of());
  }

  /**
   * Nobody sues for a decision that has come, or whose absence the law makes up for (§ 69 Abs. 5
   * SächsBO).
   */
  static List<CaseEvent> over(LocalDate on, Situation s) {
    var events = new ArrayList<CaseEvent>();
    Rules.INACTIONS.forEach(rule -> events.addAll(s.met(rule, on)));
    return events;
  }

  /** The objection is decided. */
  static List<CaseEvent> over(String objection, Situation s) {
    var events = new ArrayList<CaseEvent>();
    Rules.INACTIONS.forEach(rule -> events.addAll(s.met(rule + "/" + objection, s.today())));
    return events;
  }

  /** Where another procedure applies from now on, which may know no fiction any more. */
  static List<CaseEvent> turned(Situation before, Situation now) {
    if (before.fiction() == now.fiction() || now.building().confirmed() == null) {
      return List.of();
    }
    return now.fiction()
        ? over(now.today(), now)
        : List.copyOf(begins(now.proceeding().opened().receivedOn(), now));
  }
}
