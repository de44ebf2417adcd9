package aktenlauf.shared.plate;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.SystemCommand;

/** Tells a case what the plate's stream has decided. */
public record RecordPlateOutcome(CasePlateEvent.Outcome outcome) implements SystemCommand {
  @Override
  public CaseId caseId() {
    return outcome.caseId();
  }
}
