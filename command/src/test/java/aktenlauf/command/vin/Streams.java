package aktenlauf.command.vin;

import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.vin.VinEvent;
import aktenlauf.shared.vin.VinKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The streams of vehicles in memory. */
public final class Streams implements VinLog {
  private final Map<VinKey, List<Recorded>> all = new HashMap<>();

  @Override
  public List<Recorded> of(VinKey vin) {
    return List.copyOf(all.getOrDefault(vin, List.of()));
  }

  @Override
  public boolean append(VinKey vin, long version, List<VinEvent> events, Envelope envelope) {
    var stream = all.computeIfAbsent(vin, _ -> new ArrayList<>());
    if (stream.size() != version) {
      return false;
    }
    for (var event : events) {
      long n = stream.size() + 1L;
      stream.add(new Recorded(n, n, EventType.of(event.getClass()).name(), 1, event, envelope));
    }
    return true;
  }

  /** All that happened, to whichever vehicle. */
  public List<VinEvent> events() {
    return all.values().stream().flatMap(List::stream).map(r -> (VinEvent) r.event()).toList();
  }
}
