package aktenlauf.infra.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Fact;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Streams of things that cases share, in the store that holds the cases; their places are the
 * store's to give. A message's id follows from its cause and its place in the stream, so that a
 * repeat is the same message.
 */
public final class SharedStreams {
  private final EventStore store;
  private final String type;

  /**
   * @param type of the aggregate, as the store names it
   */
  public SharedStreams(EventStore store, String type) {
    this.store = store;
    this.type = type;
  }

  List<Recorded> of(String stream) {
    return store
        .readEvents(stream)
        .asStream()
        .map(m -> Recordings.fact(m, m.getSequenceNumber() + 1))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * @return false where the stream has other events at these places by now
   */
  boolean append(String stream, long version, List<? extends Fact> events, Envelope envelope) {
    var metaData = MetaData.from(MetaDataNames.write(envelope));
    var messages = new ArrayList<DomainEventMessage<Fact>>();
    for (var event : events) {
      long sequence = version + messages.size();
      messages.add(
          new GenericDomainEventMessage<>(
              type,
              stream,
              sequence,
              event,
              metaData,
              id(stream, sequence, envelope.commandId()),
              envelope.recordedAt()));
    }
    var work = DefaultUnitOfWork.startAndGet(null);
    try {
      store.publish(messages);
      work.commit();
      return true;
    } catch (RuntimeException refused) {
      undo(work);
      if (Races.lost(refused)) {
        return false;
      }
      throw refused;
    }
  }

  /** The message at a place of a stream that a command leads to. */
  public static String id(String stream, long sequence, String commandId) {
    var name = String.join("\n", stream, Long.toString(sequence), commandId);
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }

  private static void undo(UnitOfWork<?> work) {
    if (work.isActive()) {
      work.rollback();
    }
  }
}
