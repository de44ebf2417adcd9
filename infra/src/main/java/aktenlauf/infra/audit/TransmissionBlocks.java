package aktenlauf.infra.audit;

import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.vehicle.VehicleEvent.TransmissionBlockLifted;
import aktenlauf.shared.vehicle.VehicleEvent.TransmissionBlockSet;
import java.util.List;

/** Whether a transmission block hides the holder's address (§ 41 StVG). */
final class TransmissionBlocks {
  private TransmissionBlocks() {}

  /**
   * As it is now, also for a file of an earlier day.
   *
   * @param history all events of the case
   */
  static boolean set(List<Recorded> history) {
    var set = false;
    for (var event : history) {
      set =
          switch (event.event()) {
            case TransmissionBlockSet _ -> true;
            case TransmissionBlockLifted _ -> false;
            default -> set;
          };
    }
    return set;
  }
}
