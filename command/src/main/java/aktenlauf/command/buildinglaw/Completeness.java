package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Is everything there? (§ 69 Abs. 2) The confirmed receipt date starts the decision period. */
final class Completeness {
  private static final String BASIS = "§ 69 Abs. 2 SächsBO";
  private static final String PERIOD = "§ 69 Abs. 4 SächsBO";

  private Completeness() {}

  /** Confirmed once; a second confirmation would contradict the file, so an import has none. */
  static Act confirm(ConfirmCompleteness c, Situation s) {
    var before = s.building().confirmed();
    return before == null
        ? Days.past(
            "/confirmedReceiptDate",
            c.confirmedReceiptDate(),
            s,
            () -> s.goingOn(confirmed(c.confirmedReceiptDate(), s)))
        : Act.refused(
            "completeness-confirmed",
            "completeness was confirmed for %s; a wrong day is corrected".formatted(before),
            BASIS);
  }

  private static Act confirmed(LocalDate on, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new CompletenessConfirmed(s.caseId(), on));
    for (var rule : List.of(Rules.COMPLETENESS, Rules.CHECK, Rules.DEFECTS)) {
      events.addAll(s.met(rule, s.today()));
    }
    if (s.knows(Rules.DECISION)) {
      events.add(DecisionPeriod.start(s, on));
      events.addAll(s.fiction() ? Inaction.over(s.today(), s) : List.of());
    }
    if (s.knows(Rules.EXEMPTION_START)) {
      events.add(s.start(Rules.EXEMPTION_START, on));
    }
    events.addAll(s.move(next(s)));
    return Act.of(events.toArray(CaseEvent[]::new)).because(BASIS, PERIOD);
  }

  private static String next(Situation s) {
    if (s.definition().state("assessment").isEmpty()) {
      return s.definition().state("accepted").isPresent() ? "accepted" : "checking";
    }
    return s.waits(s.building().participation()) ? "participation" : "assessment";
  }

  /** Never later than necessary: a delay in bad faith is none (§ 162 BGB). */
  static Act correct(CorrectConfirmedReceiptDate c, Situation s) {
    return s.building().confirmed() instanceof LocalDate before
        ? Days.past(
            "/confirmedReceiptDate",
            c.confirmedReceiptDate(),
            s,
            () -> s.goingOn(corrected(c, before, s)))
        : Act.refused("completeness-not-confirmed", "completeness has not been confirmed", BASIS);
  }

  private static Act corrected(CorrectConfirmedReceiptDate c, LocalDate before, Situation s) {
    if (!c.confirmedReceiptDate().isBefore(before)) {
      return Act.refused(
          "confirmed-receipt-date-later",
          "the confirmed day is %s; a correction moves it to an earlier day only".formatted(before),
          "§ 162 BGB");
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
        .because(BASIS, PERIOD)
        .unless(
            !s.knows(Rules.DECISION)
                || s.open(Rules.DECISION).filter(d -> !s.today().isAfter(d.due())).isPresent(),
            "decision-period-ended",
            "the decision period has ended; an ended deadline is not computed anew",
            PERIOD);
  }
}
