package aktenlauf.query.worklist;

import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import aktenlauf.shared.vehicle.VehicleEvent.HandedToClerk;
import org.jspecify.annotations.Nullable;

/**
 * Whether something came up after the decision that a person has to look at, until a clerk has
 * noted what came of it.
 */
final class UntilNoted {
  private UntilNoted() {}

  /** True where it has, else null. */
  static @Nullable Boolean after(@Nullable Boolean before, Recorded recorded) {
    return switch (recorded.event()) {
      case HandedToClerk e when e.afterDecision() -> true;
      case NoteAdded _ when recorded.envelope().actor().kind() == Actor.Kind.CLERK -> null;
      default -> before;
    };
  }
}
