package aktenlauf.command.plate;

import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateEvent;
import java.util.List;

/** The streams of plates in the event store. */
public interface PlateLog {
  /** Everything that ever happened to the plate, in its order. */
  List<Recorded> of(Plate plate);

  /**
   * Adds to the plate's stream, durably, all or nothing.
   *
   * @param version how many events there are, as far as the caller knows
   * @return false where there are others by now, so that nothing was added
   */
  boolean append(Plate plate, long version, List<PlateEvent> events, Envelope envelope);
}
