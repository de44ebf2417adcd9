package aktenlauf.command.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.plate.CasePlateEvent.PlateNotAvailable;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.RecordPlateOutcome;
import aktenlauf.shared.vehicle.VehicleEvent.HandedToClerk;
import aktenlauf.shared.vehicle.VehicleEvent.VehicleTakenOutOfService;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plate that is named as the vehicle's own is another vehicle's. */
class ForeignPlateTest extends VehicleDays {
  @Test
  void aPersonFindsOutWhichPlateWasMeantAndTheDecisionStands() {
    decided("vehicle-out-of-service");
    act(
        SYSTEM,
        new RecordPlateOutcome(
            new PlateNotAvailable(
                CASE, new Plate("L-AB 123"), "plate-of-another-vehicle", "it is another's")));
    assertThat(last(HandedToClerk.class).reasons()).isEqualTo(List.of("plate-of-another-vehicle"));
    assertThat(last(VehicleTakenOutOfService.class)).isNotNull();
    assertThat(proceeding().state()).isEqualTo("decided");
  }
}
