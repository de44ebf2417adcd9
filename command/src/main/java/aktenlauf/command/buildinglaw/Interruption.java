package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordInterruption;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.RecordResumption;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.WorkInterrupted;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.WorkResumed;
import aktenlauf.shared.kernel.CaseEvent;
import java.util.ArrayList;

/** Work that has begun stands still; after two years its permit lapses (§ 73 Abs. 1). */
final class Interruption {
  private static final String BASIS = "§ 73 Abs. 1 SächsBO";

  private Interruption() {}

  static Act begins(RecordInterruption c, Situation s) {
    return Days.past(
        "/on",
        c.on(),
        s,
        () ->
            Act.of(new WorkInterrupted(c.caseId(), c.on()), s.start(Rules.INTERRUPTION, c.on()))
                .because(BASIS)
                .unless(
                    s.building().permitted()
                        && Permits.validity(s).filter(d -> d.phase() == Phase.MET).isPresent(),
                    "work-not-started",
                    "no work has begun that could be interrupted",
                    BASIS)
                .unless(
                    s.open(Rules.INTERRUPTION).isEmpty(),
                    "work-interrupted",
                    "the work is interrupted already",
                    BASIS));
  }

  static Act ends(RecordResumption c, Situation s) {
    var running = s.open(Rules.INTERRUPTION);
    if (running.isEmpty()) {
      return Act.refused("work-not-interrupted", "the work is not interrupted", BASIS);
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new WorkResumed(c.caseId(), c.on()));
    events.addAll(s.met(Rules.INTERRUPTION, c.on()));
    return Days.past(
        "/on",
        c.on(),
        s,
        () ->
            Act.of(events.toArray(CaseEvent[]::new))
                .because(BASIS)
                .unless(
                    !c.on().isAfter(running.get().due()),
                    "interrupted-too-long",
                    "the work was interrupted for more than two years: the permit has lapsed",
                    BASIS));
  }
}
