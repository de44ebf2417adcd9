package aktenlauf.query.worklist;

import aktenlauf.shared.kernel.Fact;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssigned;
import aktenlauf.shared.plate.CasePlateEvent.PlateReserved;
import aktenlauf.shared.plate.CasePlateEvent.PlateWished;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionRevoked;
import aktenlauf.shared.vehicle.VehicleEvent.HandedToClerk;
import aktenlauf.shared.vehicle.VehicleEvent.RegistrationEndedByAdvertisement;
import aktenlauf.shared.vehicle.VehicleEvent.VehicleTakenOutOfService;
import org.jspecify.annotations.Nullable;

/**
 * Whether a vehicle is registered without a plate, because that which it was to keep is another's.
 */
final class PlateMissing {
  private PlateMissing() {}

  /** True where it is, else null. */
  static @Nullable Boolean after(@Nullable Boolean before, Fact event) {
    return switch (event) {
      case HandedToClerk e when e.reasons().contains(HandedToClerk.PLATE_NOT_AVAILABLE) -> true;
      case PlateWished _,
          PlateReserved _,
          PlateAssigned _,
          DecisionRevoked _,
          VehicleTakenOutOfService _,
          RegistrationEndedByAdvertisement _ ->
          null;
      default -> before;
    };
  }
}
