package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Objections.Objector;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DecisionBecameFinal;
import aktenlauf.shared.kernel.CaseEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When nobody can contest what was decided any more (Bestandskraft): every period that ran is over
 * in every view, no objection or action is open, and a permit was served on every neighbour who has
 * not consented.
 */
final class Finality {
  private Finality() {}

  /**
   * Final, unless something hinders it.
   *
   * @param besides a deadline that just ends; empty where none does
   * @param asOf the last day that has passed
   */
  static List<CaseEvent> after(String besides, LocalDate asOf, Situation s) {
    var objections = s.building().result().objections();
    if (!stands(s)
        || objections.last()
        || objections.hinder()
        || !pending(besides, s).isEmpty()
        || !unserved(s).isEmpty()) {
      return List.of();
    }
    return ends(s)
        .filter(last -> last.until().isAfter(asOf))
        .map(last -> untilTheLaterDay(last, s))
        .orElseGet(() -> recorded(asOf, s));
  }

  /** The end that is told has passed, the one that lateness is judged by has not. */
  private static List<CaseEvent> untilTheLaterDay(RemedySpan last, Situation s) {
    return List.of(
        s.start(Rules.OBJECTION + "/until-" + last.until(), last.rule(), last.latestStart()));
  }

  private static List<CaseEvent> recorded(LocalDate asOf, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new DecisionBecameFinal(s.caseId(), asOf));
    if (s.proceeding().state().equals("decided")) {
      events.addAll(s.enter("final"));
    }
    return events;
  }

  /** A decision that came too late for its period has no effect that could become final. */
  static boolean stands(Situation s) {
    return s.building().outcome() == Outcome.GRANTED || s.building().outcome() == Outcome.REFUSED;
  }

  /** Deadlines besides the one that ends, within which the decision can be contested. */
  private static List<String> pending(String besides, Situation s) {
    return s.proceeding().openDeadlines().stream()
        .filter(d -> Rules.FINALS.contains(d.rule()) && !d.name().equals(besides))
        .map(d -> d.name())
        .toList();
  }

  /** The period that ends last, of all who were notified. */
  private static Optional<RemedySpan> ends(Situation s) {
    return RemedySpan.all(s).stream().max(Comparator.comparing(RemedySpan::until));
  }

  /**
   * Neighbours for whom no period has begun, since the permit was not served on them. Whose
   * objection was rejected knows of it.
   */
  static List<String> unserved(Situation s) {
    var asked = s.building().participation();
    var objections = s.building().result().objections();
    return s.building().outcome() == Outcome.GRANTED
        ? asked.entitled().stream()
            .filter(n -> asked.service().on(n) == null)
            .filter(n -> !objections.rejected(new Objector("neighbour", n)))
            .toList()
        : List.of();
  }
}
