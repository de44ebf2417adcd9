package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.DemandCorrection;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedWithdrawalOccurred;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DefectsNotified;
import aktenlauf.shared.calendar.Effect;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsDemanded;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsSupplied;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What is missing, and what becomes of an application whose defects are not cured (§ 69 Abs. 2).
 */
final class Defects {
  private static final String BASIS = "§ 69 Abs. 2 SächsBO";
  private static final String WITHDRAWN = "deemed-withdrawn";

  private Defects() {}

  static Act demand(DemandCorrection c, Situation s) {
    var defects = c.defects() == null ? List.<String>of() : c.defects();
    if (c.documents().isEmpty() && defects.isEmpty()) {
      return Act.impossible(
          new Rejection.Invalid(
              List.of(
                  new Violation(
                      "/documents", "minItems", "name a document or a defect at least"))));
    }
    return Days.future("/until", c.until(), s, () -> demanded(c, defects, s));
  }

  private static Act demanded(DemandCorrection c, List<String> defects, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new DefectsNotified(c.caseId(), c.until(), c.warning(), defects));
    if (!c.documents().isEmpty()) {
      events.add(new DocumentsDemanded(c.caseId(), c.until(), c.documents()));
    }
    events.addAll(s.met(Rules.COMPLETENESS, s.today()));
    events.addAll(s.met(Rules.CHECK, s.today()));
    // A new demand replaces the one before, with its own end.
    events.addAll(s.met(Rules.DEFECTS, s.today()));
    events.add(
        DecisionPeriod.effect(
            s.deadlines()
                .startUntil(
                    c.caseId(),
                    s.proceeding().opened(),
                    Rules.DEFECTS,
                    Rules.DEFECTS,
                    s.today(),
                    c.until()),
            withdraws(c, s) ? Effect.WITHDRAWAL : Effect.ALARM));
    events.addAll(s.move("defects-pending"));
    return Act.of(events.toArray(CaseEvent[]::new))
        .because(BASIS)
        .unless(
            s.building().confirmed() == null,
            "completeness-confirmed",
            "completeness was confirmed for %s; nothing is missing"
                .formatted(s.building().confirmed()),
            BASIS)
        .unless(
            !s.knows(Rules.CHECK) || !s.proceeding().deadlines().containsKey(Rules.DEFECTS),
            "correction-demanded",
            "in an exemption what is missing is demanded once",
            "§ 62 SächsBO");
  }

  /**
   * Only who was warned counts as withdrawing (Nr. 69.2.3 VwVSächsBO); a mere notice is no
   * application that could.
   */
  private static boolean withdraws(DemandCorrection c, Situation s) {
    return c.warning() && s.definition().state(WITHDRAWN).isPresent();
  }

  /** The last missing document, also on the last day, cures the defects. */
  static Act supplied(DocumentsSupplied e, Act common, Situation s) {
    if (s.open(Rules.DEFECTS).isEmpty()) {
      return common;
    }
    var missing = new HashSet<>(s.building().missing());
    e.documents().forEach(d -> missing.remove(d.type()));
    return missing.isEmpty()
        ? common.and(s.met(Rules.DEFECTS, s.today())).and(s.move(s.desk()))
        : common;
  }

  /** By law, whether or not the clock has recorded it yet. */
  static boolean withdrew(Situation s) {
    return s.building().outcome() == Outcome.DEEMED_WITHDRAWN
        || s.passed(Rules.DEFECTS).filter(Defects::withdraws).isPresent();
  }

  private static boolean withdraws(Deadline d) {
    return d.effect().equals(Effect.WITHDRAWAL.word());
  }

  static Rejection.Refused gone() {
    return new Rejection.Refused(
        WITHDRAWN,
        List.of(BASIS, "Nr. 69.2.3 VwVSächsBO"),
        "the defects were not cured in time: the application counts as withdrawn");
  }

  static List<CaseEvent> notCured(DeadlineExpired e, Situation s) {
    if (!s.building().open() || !e.effect().equals(Effect.WITHDRAWAL.word())) {
      return List.of();
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new DeemedWithdrawalOccurred(s.caseId(), e.due()));
    s.proceeding().openDeadlines().stream()
        .filter(d -> !d.name().equals(e.deadline()))
        .forEach(d -> events.addAll(s.met(d.name(), e.due())));
    events.addAll(s.enter(WITHDRAWN));
    return events;
  }
}
