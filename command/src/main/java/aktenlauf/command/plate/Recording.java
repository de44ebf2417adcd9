package aktenlauf.command.plate;

import aktenlauf.command.errands.Entry;
import aktenlauf.command.errands.Outcome;
import aktenlauf.command.kernel.Order;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.plate.CasePlateEvent;
import aktenlauf.shared.plate.CasePlateEvent.PlateNotAvailable;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.RecordPlateOutcome;
import org.jspecify.annotations.Nullable;

/** Tells a case what its plate's stream has decided. */
final class Recording {
  private final Entry entry;

  Recording(Entry entry) {
    this.entry = entry;
  }

  /**
   * Another plate is held already, or this one no longer: the stream's reservation that nobody
   * holds is for {@link Strays} to release.
   */
  Outcome record(CasePlateEvent.Outcome outcome, Order order) {
    return entry
        .issue(new RecordPlateOutcome(outcome), order)
        .filter(reason -> !(reason instanceof Rejection.Refused))
        .<Outcome>map(reason -> new Outcome.Later("the case refuses: " + reason))
        .orElseGet(Outcome.Done::new);
  }

  static PlateNotAvailable notAvailable(
      CaseId caseId, @Nullable Plate plate, @Nullable Refused refused) {
    return new PlateNotAvailable(
        caseId,
        plate,
        PlateDecider.NOT_AVAILABLE,
        refused == null ? "no plate is free" : refused.detail());
  }
}
