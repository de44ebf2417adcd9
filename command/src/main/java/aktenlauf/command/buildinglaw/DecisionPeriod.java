package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.ExtendDecisionPeriod;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DecisionPeriodExtended;
import aktenlauf.shared.calendar.Computed;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Three months for the decision, once longer by two (§ 69 Abs. 4). */
final class DecisionPeriod {
  private static final String BASIS = "§ 69 Abs. 4 SächsBO";
  private static final Period MOST = Period.ofMonths(2);

  private DecisionPeriod() {}

  /** Only where the law makes up for a missing decision does the deadline end in a fiction. */
  static DeadlineStarted start(Situation s, LocalDate from) {
    var started = s.start(Rules.DECISION, from);
    return s.fiction() ? started : effect(started, "alarm");
  }

  static DeadlineStarted effect(DeadlineStarted e, String effect) {
    return new DeadlineStarted(
        e.caseId(),
        e.deadline(),
        e.rule(),
        e.start(),
        e.due(),
        e.unshiftedEnd(),
        e.internalTarget(),
        effect,
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
    var by = by(c.expectedDate(), now, s);
    var refused = now.refuseExtension(by, s.today());
    return refused.isPresent()
        ? Act.impossible(refused.get())
        : extended(c, running.get(), now.extend(by, s.deadlines().calendar()), s);
  }

  /** The day after two months may be moved by a Sunday: it is named as it falls due. */
  private static Period by(LocalDate expected, Computed now, Situation s) {
    return longest(now, s).filter(l -> l.due().equals(expected)).isPresent()
        ? MOST
        : Period.between(now.unshiftedEnd(), expected);
  }

  private static Optional<Computed> longest(Computed now, Situation s) {
    return now.refuseExtension(MOST, s.today()).isPresent()
        ? Optional.empty()
        : Optional.of(now.extend(MOST, s.deadlines().calendar()));
  }

  /** The latest day that an extension may name; empty where there may be none. */
  static Optional<LocalDate> latest(Situation s) {
    return s.open(Rules.DECISION)
        .map(d -> s.deadlines().computed(d))
        .flatMap(now -> longest(now, s))
        .map(Computed::due);
  }

  private static Act extended(ExtendDecisionPeriod c, Deadline old, Computed now, Situation s) {
    return Act.of(
            new DecisionPeriodExtended(c.caseId(), c.expectedDate(), c.reason(), c.reasons()),
            s.deadlines().extended(c.caseId(), old, now))
        .because(BASIS)
        .unless(
            old.running(),
            "proceedings-suspended",
            "the proceedings are suspended; resume them first");
  }

  /**
   * After the period nothing is decided any more: the permit counts as granted, whether or not the
   * clock has recorded it yet (Nr. 69.5.1 VwVSächsBO).
   */
  static Optional<Refused> barred(Situation s) {
    var over =
        s.building().outcome() == BuildingCase.Outcome.DEEMED_APPROVED
            || s.fiction()
                && s.open(Rules.DECISION)
                    .filter(d -> d.running() && s.today().isAfter(d.due()))
                    .isPresent();
    return over
        ? Optional.of(
            new Refused(
                "permit-deemed-granted",
                List.of("§ 69 Abs. 5 SächsBO", "Nr. 69.5.1 VwVSächsBO"),
                "the permit counts as granted since the decision period ended; it can only be withdrawn (§ 48 VwVfG)"))
        : Optional.empty();
  }
}
