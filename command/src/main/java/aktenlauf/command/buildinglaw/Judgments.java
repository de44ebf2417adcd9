package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Objections.Objection;
import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordJudgment;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.JudgmentRecorded;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of an action against the decision on an objection (§§ 74 to 161 VwGO). */
final class Judgments {
  static final String STANDS = "stands";
  static final String ANNULLED = "annulled";
  static final String NEW_DECISION = "new-decision";

  private Judgments() {}

  static Act record(RecordJudgment c, Situation s) {
    var objection = s.building().result().objections().all().get(c.ref());
    if (objection == null) {
      return Act.refused(
          "unknown-objection", "no objection was filed as " + c.ref(), "§ 70 Abs. 1 VwGO");
    }
    if (objection.sued() instanceof LocalDate sued) {
      var on = s.on(c.on());
      return Days.past("/on", on, s, () -> since(c, objection, sued, on, s));
    }
    return Act.refused(
        "no-action", "no action lies with a court because of " + c.ref(), "§ 74 Abs. 1 VwGO");
  }

  private static Act since(
      RecordJudgment c, Objection o, LocalDate sued, LocalDate on, Situation s) {
    return on.isBefore(sued)
        ? Act.impossible(
            new Rejection.Invalid(
                List.of(new Violation("/on", "minimum", "must not be before the action, " + sued))))
        : recorded(c, o, on, s);
  }

  private static Act recorded(RecordJudgment c, Objection o, LocalDate on, Situation s) {
    var effect = effect(c.result(), o, s);
    var act =
        Act.of(
                new JudgmentRecorded(
                    c.caseId(), c.ref(), c.result(), on, effect, c.court(), c.reference()))
            .because(basis(c.result()));
    return switch (effect) {
      case ANNULLED -> act.and(Permits.over(s));
      case NEW_DECISION -> Remedies.reopened(act, s);
      default -> act.and(stands(c, o, on, s));
    };
  }

  /**
   * A decision that is annulled leaves the application undecided; what counted as granted was never
   * decided on, and ends. Where the next authority had decided for the objector, its decision is
   * what the court was asked about: the case stays as it is, and a person has to see what follows.
   */
  private static String effect(String result, Objection o, Situation s) {
    var successful = result.equals("annulled") || result.equals("remanded");
    if (!successful || "upheld".equals(o.outcome())) {
      return STANDS;
    }
    var undecided = s.building().outcome().permits() && !Finality.stands(s);
    return result.equals("annulled") && undecided ? ANNULLED : NEW_DECISION;
  }

  /** Who takes an action back may sue again while the period for it runs. */
  private static List<CaseEvent> stands(RecordJudgment c, Objection o, LocalDate on, Situation s) {
    if (o.late()) {
      return List.of();
    }
    var name = Remedies.action(c.ref());
    var period = s.proceeding().deadlines().get(name);
    if (c.result().equals("withdrawn") && period != null && !s.today().isAfter(period.due())) {
      return List.of(s.start(name, Rules.ACTION, period.start()));
    }
    var objections = s.building().result().objections();
    var now = s.building().with(objections.with(c.ref(), o.toCourt(null)));
    return Finality.after("", on, s.with(now));
  }

  private static String basis(String result) {
    return switch (result) {
      case "annulled" -> "§ 113 Abs. 1 VwGO";
      case "remanded" -> "§ 113 Abs. 5 VwGO";
      case "withdrawn" -> "§ 92 VwGO";
      case "settled" -> "§§ 106, 161 VwGO";
      default -> "§ 121 VwGO";
    };
  }

  /** Of the first action that lies with a court. */
  static Optional<Map<String, Object>> example(Situation s) {
    return s.building().result().objections().all().entrySet().stream()
        .filter(e -> e.getValue().contested())
        .findFirst()
        .map(e -> Map.of("ref", e.getKey(), "result", "dismissed"));
  }
}
