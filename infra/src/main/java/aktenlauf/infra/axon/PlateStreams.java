package aktenlauf.infra.axon;

import aktenlauf.command.plate.PlateLog;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateEvent;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Streams of plates. */
public final class PlateStreams implements PlateLog {
  private final SharedStreams streams;

  public PlateStreams(EventStore store) {
    this.streams = new SharedStreams(store, "Plate");
  }

  @Override
  public List<Recorded> of(Plate plate) {
    return streams.of(plate.stream());
  }

  @Override
  public boolean append(Plate plate, long version, List<PlateEvent> events, Envelope envelope) {
    return streams.append(plate.stream(), version, events, envelope);
  }
}
