package aktenlauf.command.vin;

import aktenlauf.command.kernel.Decision;
import aktenlauf.command.kernel.Header;
import aktenlauf.command.kernel.Order;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.vin.VinCommand;
import aktenlauf.shared.vin.VinEvent;
import aktenlauf.shared.vin.VinKey;
import java.util.List;

/** The only way to the streams of vehicles: whoever appends first wins, the others decide again. */
final class Vins {
  private static final int TRIES = 1_000;
  private static final List<String> BASIS = List.of("§ 3 FZV");

  private final VinLog log;

  Vins(VinLog log) {
    this.log = log;
  }

  VinState state(VinKey vin) {
    return state(log.of(vin));
  }

  /**
   * @return whether it was refused
   */
  boolean order(VinCommand command, Order order, Header header) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      var events = log.of(command.vin());
      var verdict = VinDecider.decide(command, state(events));
      if (verdict.events().isEmpty()) {
        return verdict.refused();
      }
      var accepted = new Decision.Accepted<VinEvent>(header, verdict.events(), BASIS, List.of());
      if (log.append(
          command.vin(), events.size(), verdict.events(), order.envelope(accepted, true))) {
        return false;
      }
    }
    throw new IllegalStateException("too many are after one vehicle");
  }

  private static VinState state(List<Recorded> events) {
    var state = VinState.NEW;
    for (var r : events) {
      state = state.after((VinEvent) r.event());
    }
    return state;
  }
}
