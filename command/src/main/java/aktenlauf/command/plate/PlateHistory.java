package aktenlauf.command.plate;

import aktenlauf.command.errands.Errand;
import aktenlauf.command.kernel.Header;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.CasePlateEvent;
import aktenlauf.shared.plate.CasePlateEvent.Ask;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import java.util.List;

/** What the events of a case tell of its plate. */
final class PlateHistory {
  static final String ASKED = "plate-asked";

  private PlateHistory() {}

  static Errand ask(Recorded cause) {
    return new Errand(cause.caseId(), cause.version(), ASKED, "plate");
  }

  static boolean answered(Errand errand, List<Recorded> history) {
    return history.stream().anyMatch(r -> r.envelope().commandId().equals(errand.id()));
  }

  /** Whether an ask of the case waits for its answer. */
  static boolean asking(List<Recorded> history) {
    return history.stream()
        .filter(r -> r.event() instanceof Ask)
        .anyMatch(r -> !answered(ask(r), history));
  }

  static PlateStanding standing(List<Recorded> history) {
    var standing = PlateStanding.NONE;
    for (var r : history) {
      if (r.event() instanceof CasePlateEvent e) {
        standing = standing.after(e);
      }
    }
    return standing;
  }

  static ApplicationSubmitted opening(List<Recorded> history) {
    return (ApplicationSubmitted) history.getFirst().event();
  }

  static Header header(List<Recorded> history) {
    var e = history.getLast().envelope();
    return new Header(e.authority(), e.procedure(), e.procedureVersion());
  }
}
