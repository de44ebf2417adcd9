package aktenlauf.command.vehicle;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.util.ArrayList;
import java.util.List;

/** What the law makes of a day that has passed. */
final class Passed {
  private Passed() {}

  static List<CaseEvent> of(DeadlineExpired e, Situation s) {
    return switch (e.rule()) {
      case Dialogue.RESERVATION -> List.of(new ReviewReservationEnded(s.caseId(), e.due()));
      case Registered.ADVERTISEMENT -> {
        var events = new ArrayList<CaseEvent>();
        events.add(new RegistrationEndedByAdvertisement(s.caseId(), e.due()));
        events.addAll(CasePlate.outOfService(s, e.due()));
        events.addAll(s.enter("out-of-service"));
        yield events;
      }
      default -> List.of();
    };
  }
}
