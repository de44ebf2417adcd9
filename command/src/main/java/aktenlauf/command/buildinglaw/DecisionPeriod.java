package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.ExtendDecisionPeriod;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DecisionOverdue;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DecisionPeriodExtended;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedApprovalOccurred;
import aktenlauf.shared.calendar.Computed;
import aktenlauf.shared.calendar.Effect;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Three months for the decision, once longer by two (§ 69 Abs. 4). */
final class DecisionPeriod {
  private static final String BASIS = "§ 69 Abs. 4 SächsBO";
  private static final Period MOST = Period.ofMonths(2);

  private DecisionPeriod() {}

  static DeadlineStarted start(Situation s, LocalDate from) {
    return effect(s.start(Rules.DECISION, from), effect(s));
  }

  /** Only where the law makes up for a missing decision does the deadline end in a fiction. */
  static Effect effect(Situation s) {
    return s.fiction() ? Effect.FICTION : Effect.ALARM;
  }

  static DeadlineStarted effect(DeadlineStarted e, Effect effect) {
    return new DeadlineStarted(
        e.caseId(),
        e.deadline(),
        e.rule(),
        e.start(),
        e.due(),
        e.unshiftedEnd(),
        e.internalTarget(),
        effect.word(),
        e.fileNumber(),
        e.unit(),
        e.explanation());
  }

  static Act extend(ExtendDecisionPeriod c, Situation s) {
    if (c.reason().equals("staffing")) {
      return Act.refused(
          "extension-staffing",
          "a lack of staff is no important reason",
          BASIS,
          "Nr. 69.4 VwVSächsBO");
    }
    var running = s.open(Rules.DECISION);
    if (running.isEmpty()) {
      return Act.refused("decision-period-not-running", "no decision period runs", BASIS);
    }
    var now = s.deadlines().computed(running.get());
    if (!c.expectedDate().isAfter(now.due())) {
      return Act.refused(
          "extension-not-later",
          "the period runs until %s; name a later day".formatted(now.due()),
          BASIS);
    }
    var calendar = s.deadlines().calendar();
    var refused = now.refuseExtensionTo(c.expectedDate(), s.today(), calendar);
    return refused.isPresent()
        ? Act.impossible(refused.get())
        : extended(c, running.get(), now.extendTo(c.expectedDate(), calendar), s);
  }

  private static Act extended(ExtendDecisionPeriod c, Deadline old, Computed now, Situation s) {
    return s.goingOn(
        Act.of(
                new DecisionPeriodExtended(c.caseId(), c.expectedDate(), c.reason(), c.reasons()),
                s.deadlines().extended(c.caseId(), old, now))
            .because(BASIS));
  }

  /** The latest day that an extension may name; empty where there may be none. */
  static Optional<LocalDate> latest(Situation s) {
    return s.open(Rules.DECISION)
        .map(d -> s.deadlines().computed(d))
        .filter(now -> now.refuseExtension(MOST, s.today()).isEmpty())
        .map(now -> now.extend(MOST, s.deadlines().calendar()).due());
  }

  /** Whether the permit counts as granted, whether or not the clock has recorded it yet. */
  static boolean approved(Situation s) {
    return s.building().outcome() == Outcome.DEEMED_APPROVED || unrecorded(s);
  }

  /** Whether the permit counts as granted and the clock has not recorded it yet. */
  static boolean unrecorded(Situation s) {
    return s.fiction() && s.passed(Rules.DECISION).isPresent();
  }

  static Refused granted() {
    return new Refused(
        "permit-deemed-granted",
        List.of("§ 69 Abs. 5 SächsBO", "Nr. 69.5.1 VwVSächsBO"),
        "the permit counts as granted since the decision period ended; it can only be withdrawn (§ 48 VwVfG)");
  }

  /**
   * Also where a decision was signed and not made known in time: before it is made known there is
   * none (§ 43 Abs. 1 VwVfG).
   */
  static List<CaseEvent> undecided(LocalDate due, Situation s) {
    if (!s.fiction()) {
      return List.of(new DecisionOverdue(s.caseId(), due));
    }
    var events = new ArrayList<CaseEvent>();
    events.add(
        new DeemedApprovalOccurred(s.caseId(), due, s.applied().plots(), s.applied().deviations()));
    events.addAll(Inaction.over(due, s));
    events.addAll(Decisions.validity(s, due));
    events.addAll(s.enter("deemed-approved"));
    return events;
  }
}
