package aktenlauf.infra.axon;

import aktenlauf.command.vin.VinLog;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.vin.VinEvent;
import aktenlauf.shared.vin.VinKey;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Streams of vehicles. */
final class VinStreams implements VinLog {
  private final SharedStreams streams;

  VinStreams(EventStore store) {
    this.streams = new SharedStreams(store, "Vin");
  }

  @Override
  public List<Recorded> of(VinKey vin) {
    return streams.of(vin.stream());
  }

  @Override
  public boolean append(VinKey vin, long version, List<VinEvent> events, Envelope envelope) {
    return streams.append(vin.stream(), version, events, envelope);
  }
}
