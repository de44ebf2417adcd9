package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.BuildingCase.Amendment;
import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordAmendmentEffect;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.AmendmentEffectRecorded;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An amendment (Tektur, Nachtrag) has a case and a clock of its own. Whether it makes another
 * project of what was applied for, so that the period of § 69 Abs. 4 begins anew here too, a clerk
 * decides and gives reasons for.
 */
final class Amendments {
  private static final String BASIS = "§ 69 Abs. 4 SächsBO";

  private Amendments() {}

  static Act record(RecordAmendmentEffect c, Situation s) {
    var amendment = s.building().amendments().get(c.amendment().value());
    if (amendment == null) {
      return Act.refused(
          "amendment-unknown",
          "no amendment %s is linked to this case".formatted(c.amendment().value()),
          BASIS);
    }
    if (amendment.decided()) {
      return Act.refused(
          "amendment-effect-recorded",
          "what this amendment does to the period has been decided",
          BASIS);
    }
    return c.newPeriodStarted() ? anew(c, amendment, s) : unchanged(c, s);
  }

  private static Act unchanged(RecordAmendmentEffect c, Situation s) {
    return c.from() == null
        ? Act.of(new AmendmentEffectRecorded(c.caseId(), c.amendment(), false, null, c.reasons()))
            .because(BASIS)
        : Act.impossible(
            new Rejection.Invalid(
                List.of(
                    new Violation(
                        "/from", "not", "there is no day where no new period has begun"))));
  }

  private static Act anew(RecordAmendmentEffect c, Amendment amendment, Situation s) {
    var from = Objects.requireNonNullElse(c.from(), amendment.receivedOn());
    if (from.isBefore(amendment.receivedOn())) {
      return Act.impossible(
          new Rejection.Invalid(
              List.of(
                  new Violation(
                      "/from",
                      "minimum",
                      "must not be before the amendment's receipt, " + amendment.receivedOn()))));
    }
    var running = s.open(Rules.DECISION).filter(Deadline::running);
    return running.isEmpty()
        ? s.goingOn(Act.refused("decision-period-not-running", "no decision period runs", BASIS))
        : Days.past("/from", from, s, () -> anew(c, from, running.get(), s));
  }

  /** The whole period again; what it was longer by before belongs to the old one. */
  private static Act anew(RecordAmendmentEffect c, LocalDate from, Deadline old, Situation s) {
    var restarted = s.deadlines().restarted(c.caseId(), old, from, "amendment");
    return s.goingOn(
        Act.of(
                new AmendmentEffectRecorded(c.caseId(), c.amendment(), true, from, c.reasons()),
                restarted)
            .because(BASIS)
            .unless(
                restarted.due().isAfter(old.due()),
                "new-period-not-later",
                "the period that runs ends on %s, not before the new one on %s"
                    .formatted(old.due(), restarted.due()),
                BASIS));
  }

  /** The first amendment whose effect nobody has decided yet. */
  static Optional<Map<String, Object>> example(Situation s) {
    return s.building().amendments().entrySet().stream()
        .filter(e -> !e.getValue().decided())
        .min(Map.Entry.comparingByKey())
        .map(e ->
            Map.of(
                "amendment",
                e.getKey(),
                "newPeriodStarted",
                false,
                "reasons",
                "Die Tektur betrifft nur die Lage der Fenster; das Vorhaben bleibt dasselbe."));
  }
}
