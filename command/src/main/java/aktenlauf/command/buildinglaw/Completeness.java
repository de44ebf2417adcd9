package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsDemanded;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsSupplied;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Is everything there? (§ 69 Abs. 2) The confirmed receipt date starts the decision period. */
final class Completeness {
  private static final String BASIS = "§ 69 Abs. 2 SächsBO";

  private Completeness() {}

  static Act confirm(ConfirmCompleteness c, Situation s) {
    return Days.past("/confirmedReceiptDate", c.confirmedReceiptDate(), s, () -> confirmed(c, s));
  }

  private static Act confirmed(ConfirmCompleteness c, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new CompletenessConfirmed(c.caseId(), c.confirmedReceiptDate()));
    events.addAll(s.met(Rules.COMPLETENESS, s.today()));
    events.addAll(s.met(Rules.DEFECTS, s.today()));
    if (s.knows(Rules.DECISION)) {
      events.add(DecisionPeriod.start(s, c.confirmedReceiptDate()));
    }
    if (s.knows(Rules.EXEMPTION_START)) {
      events.add(s.start(Rules.EXEMPTION_START, c.confirmedReceiptDate()));
    }
    events.addAll(s.enter(next(s)));
    return Act.of(events.toArray(CaseEvent[]::new))
        .because(BASIS, "§ 69 Abs. 4 SächsBO")
        .unless(
            s.building().confirmed() == null,
            "completeness-confirmed",
            "completeness was confirmed for %s; a wrong day is corrected"
                .formatted(s.building().confirmed()),
            BASIS);
  }

  private static String next(Situation s) {
    for (var state : List.of("assessment", "checking", "accepted")) {
      if (s.definition().state(state).isPresent()
          && !(state.equals("checking") && s.definition().state("accepted").isPresent())) {
        return state;
      }
    }
    return s.proceeding().state();
  }

  /** Never later than necessary: a delay in bad faith is none (§ 162 BGB). */
  static Act correct(CorrectConfirmedReceiptDate c, Situation s) {
    return Days.past("/confirmedReceiptDate", c.confirmedReceiptDate(), s, () -> corrected(c, s));
  }

  private static Act corrected(CorrectConfirmedReceiptDate c, Situation s) {
    var before = s.building().confirmed();
    if (before == null) {
      return Act.refused(
          "completeness-not-confirmed", "completeness has not been confirmed", BASIS);
    }
    var events = new ArrayList<CaseEvent>();
    events.add(
        new ConfirmedReceiptDateCorrected(
            c.caseId(), before, c.confirmedReceiptDate(), c.reason()));
    for (var rule : List.of(Rules.DECISION, Rules.EXEMPTION_START)) {
      s.open(rule)
          .map(d ->
              s.deadlines()
                  .recompute(c.caseId(), d, c.confirmedReceiptDate(), "confirmed-receipt-date"))
          .ifPresent(events::add);
    }
    return Act.of(events.toArray(CaseEvent[]::new))
        .because(BASIS, "§ 69 Abs. 4 SächsBO")
        .unless(
            c.confirmedReceiptDate().isBefore(before),
            "confirmed-receipt-date-later",
            "the confirmed day is %s; a correction moves it to an earlier day only"
                .formatted(before),
            "§ 162 BGB")
        .unless(
            !s.knows(Rules.DECISION) || s.open(Rules.DECISION).isPresent(),
            "decision-period-ended",
            "the decision period has ended; an ended deadline is not computed anew",
            "§ 69 Abs. 4 SächsBO");
  }

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
            c.warning() ? "withdrawal" : "alarm"));
    events.addAll(s.enter("defects-pending"));
    return Act.of(events.toArray(CaseEvent[]::new))
        .because(BASIS)
        .unless(
            s.building().confirmed() == null,
            "completeness-confirmed",
            "completeness was confirmed for %s; nothing is missing"
                .formatted(s.building().confirmed()),
            BASIS);
  }

  /** The last missing document, in time, cures the defects. */
  static Act supplied(DocumentsSupplied e, Act common, Situation s) {
    var defects = s.open(Rules.DEFECTS);
    if (defects.isEmpty()) {
      return common;
    }
    var missing = new HashSet<>(s.building().papers().missing());
    e.documents().forEach(d -> missing.remove(d.type()));
    var late = s.today().isAfter(defects.get().due()) && s.building().papers().warned();
    var act = missing.isEmpty() ? common.and(s.met(Rules.DEFECTS, s.today())) : common;
    return (missing.isEmpty() ? act.and(s.enter("pre-check")) : act)
        .unless(
            !late,
            "deemed-withdrawn",
            "the defects had to be cured by %s: the application counts as withdrawn"
                .formatted(defects.get().due()),
            BASIS);
  }
}
