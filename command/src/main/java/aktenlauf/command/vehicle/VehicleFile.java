package aktenlauf.command.vehicle;

import aktenlauf.command.plate.PlateStanding;
import aktenlauf.command.proceeding.DomainState;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.plate.CasePlateEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.HearingSent;
import aktenlauf.shared.proceeding.ProceedingEvent.StatementRecorded;
import aktenlauf.shared.vehicle.VehicleEvent;

/** A case's vehicle and its plate. */
record VehicleFile(VehicleCase vehicle, PlateStanding plate) implements DomainState {
  static final VehicleFile NEW = new VehicleFile(VehicleCase.NEW, PlateStanding.NONE);

  VehicleFile after(CaseEvent event) {
    return switch (event) {
      case VehicleEvent e -> new VehicleFile(vehicle.after(e), plate);
      case CasePlateEvent e -> new VehicleFile(vehicle, plate.after(e));
      case ApplicationSubmitted e -> new VehicleFile(vehicle.applied(e.channel()), plate);
      case HearingSent e -> new VehicleFile(vehicle.hearing(e.until()), plate);
      case StatementRecorded _ -> new VehicleFile(vehicle.stated(), plate);
      default -> this;
    };
  }
}
