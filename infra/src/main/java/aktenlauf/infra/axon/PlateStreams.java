package aktenlauf.infra.axon;

import aktenlauf.command.plate.PlateLog;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Streams of plates in the store that holds the cases; their places are the store's to give. */
final class PlateStreams implements PlateLog {
  private static final String TYPE = "Plate";

  private final EventStore store;

  PlateStreams(EventStore store) {
    this.store = store;
  }

  @Override
  public List<Recorded> of(Plate plate) {
    return store
        .readEvents(plate.stream())
        .asStream()
        .map(m -> Recordings.fact(m, m.getSequenceNumber() + 1))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public boolean append(Plate plate, long version, List<PlateEvent> events, Envelope envelope) {
    var metaData = MetaData.from(MetaDataNames.write(envelope));
    var messages = new ArrayList<DomainEventMessage<PlateEvent>>();
    for (var event : events) {
      messages.add(
          new GenericDomainEventMessage<>(
              TYPE,
              plate.stream(),
              version + messages.size(),
              event,
              metaData,
              UUID.randomUUID().toString(),
              envelope.recordedAt()));
    }
    var work = DefaultUnitOfWork.startAndGet(null);
    try {
      store.publish(messages);
      work.commit();
      return true;
    } catch (ConcurrencyException | AggregateStreamCreationException other) {
      undo(work);
      return false;
    } catch (RuntimeException failed) {
      undo(work);
      throw failed;
    }
  }

  private static void undo(org.axonframework.messaging.unitofwork.UnitOfWork<?> work) {
    if (work.isActive()) {
      work.rollback();
    }
  }
}
