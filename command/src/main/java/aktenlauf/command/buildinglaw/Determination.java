package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.DetermineProcedure;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ProcedureDetermined;
import aktenlauf.shared.kernel.CaseEvent;
import java.util.ArrayList;

/** The procedure that applies is another than the one applied for (§§ 62 to 64). */
final class Determination {
  private Determination() {}

  /** Another procedure may end in another way; the days of the running period stay. */
  static Act determine(DetermineProcedure c, Situation s) {
    var events = new ArrayList<CaseEvent>();
    events.add(new ProcedureDetermined(c.caseId(), s.procedure(), c.procedure(), c.reason()));
    var effect = DecisionPeriod.effect(s.with(s.building().determined(c.procedure()))).word();
    s.open(Rules.DECISION)
        .filter(d -> !d.effect().equals(effect))
        .map(d -> s.deadlines().redirect(c.caseId(), d, "procedure-determined", effect))
        .ifPresent(events::add);
    events.addAll(Inaction.turned(s, s.with(s.building().determined(c.procedure()))));
    return s.goingOn(
        Act.of(events.toArray(CaseEvent[]::new))
            .because("§§ 62, 63, 64 SächsBO")
            .unless(
                !c.procedure().equals(s.procedure()),
                "same-procedure",
                "the case follows %s already".formatted(c.procedure()),
                "§§ 62, 63, 64 SächsBO"));
  }
}
