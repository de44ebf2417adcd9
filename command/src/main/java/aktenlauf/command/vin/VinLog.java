package aktenlauf.command.vin;

import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.vin.VinEvent;
import aktenlauf.shared.vin.VinKey;
import java.util.List;

/** The streams of vehicles in the event store. */
public interface VinLog {
  /** Everything that ever happened to the vehicle, in its order. */
  List<Recorded> of(VinKey vin);

  /**
   * Adds to the vehicle's stream, durably, all or nothing.
   *
   * @param version how many events there are, as far as the caller knows
   * @return false where there are others by now, so that nothing was added
   */
  boolean append(VinKey vin, long version, List<VinEvent> events, Envelope envelope);
}
