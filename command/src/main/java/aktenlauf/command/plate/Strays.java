package aktenlauf.command.plate;

import aktenlauf.command.errands.Entry;
import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Outcome;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateCommand.Release;
import java.time.Duration;
import java.util.List;

/**
 * Every reservation is looked at again: its case holds it, or asks for it, or it is released. Named
 * by its place in the stream, so that a later one is left alone.
 */
final class Strays {
  private final Plates plates;
  private final Entry entry;
  private final Duration grace;

  /**
   * @param grace how long a reservation may be there without its case
   */
  Strays(Plates plates, Entry entry, Duration grace) {
    this.plates = plates;
    this.entry = entry;
    this.grace = grace;
  }

  Outcome look(Errand errand, List<Recorded> history, Duration waiting) {
    var plate = new Plate(errand.recipient());
    if (!plates.reservedBy(plate, errand.caseId(), errand.cause())) {
      return new Outcome.Done();
    }
    if (history.isEmpty() && waiting.compareTo(grace) < 0) {
      return new Outcome.Later("its case is not there yet");
    }
    if (PlateHistory.standing(history).holds(plate)) {
      return new Outcome.Done();
    }
    if (PlateHistory.asking(history)) {
      return new Outcome.Later("its case has not heard of it yet");
    }
    plates.order(new Release(plate, errand.caseId(), "abandoned"), entry.order(errand.id()), null);
    return new Outcome.Done();
  }
}
