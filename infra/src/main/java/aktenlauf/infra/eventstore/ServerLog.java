package aktenlauf.infra.eventstore;

import aktenlauf.infra.axon.Recordings;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The log of a store that only streams. A case's stream does not tell positions there: they are
 * found by reading the log from the case's first event on, which takes as long as the log between
 * its first and its last event is.
 */
final class ServerLog implements EventLog {
  private static final Duration MARGIN = Duration.ofSeconds(1);

  private final EventStore store;

  ServerLog(EventStore store) {
    this.store = store;
  }

  @Override
  public Stream<Recorded> everythingAfter(long position) {
    return messages(token(position)).map(Recordings::fact).flatMap(Optional::stream);
  }

  @Override
  public Stream<Recorded> after(long position, Set<Class<?>> kinds) {
    return messages(token(position))
        .filter(m -> kinds.contains(m.getPayloadType()))
        .map(Recordings::fact)
        .flatMap(Optional::stream);
  }

  @Override
  public Stream<LogRow> rows(long position) {
    return messages(token(position)).map(LogRow::of).flatMap(Optional::stream);
  }

  private static @Nullable TrackingToken token(long position) {
    return position < 0 ? null : new GlobalSequenceTrackingToken(position);
  }

  @Override
  public List<Recorded> of(CaseId caseId) {
    var events = store.readEvents(caseId.value()).asStream().toList();
    if (events.isEmpty()) {
      return List.of();
    }
    var start = store.createTokenAt(events.getFirst().getTimestamp().minus(MARGIN));
    var found = find(caseId, start, events.size());
    return found.size() == events.size() ? found : find(caseId, null, events.size());
  }

  @Override
  public long head() {
    return position(store.createHeadToken());
  }

  private List<Recorded> find(CaseId caseId, @Nullable TrackingToken start, int count) {
    Predicate<TrackedEventMessage<?>> itsOwn =
        m ->
            m instanceof DomainEventMessage<?> d
                && d.getAggregateIdentifier().equals(caseId.value());
    var found = new ArrayList<Recorded>(count);
    try (var messages = messages(start)) {
      messages
          .filter(itsOwn)
          .limit(count)
          .map(Recordings::of)
          .flatMap(Optional::stream)
          .forEach(found::add);
    }
    return found;
  }

  /** To the end that the log has now. */
  private Stream<TrackedEventMessage<?>> messages(@Nullable TrackingToken from) {
    var head = position(store.createHeadToken());
    if (head <= position(from)) {
      return Stream.empty();
    }
    var stream = store.openStream(from);
    return StreamSupport.stream(new UpTo(stream, head), false).onClose(stream::close);
  }

  private static long position(@Nullable TrackingToken token) {
    return token == null ? BEGIN : token.position().orElse(BEGIN);
  }

  private static final class UpTo extends AbstractSpliterator<TrackedEventMessage<?>> {
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final long head;
    private long last = BEGIN;

    UpTo(BlockingStream<TrackedEventMessage<?>> stream, long head) {
      super(Long.MAX_VALUE, ORDERED | NONNULL);
      this.stream = stream;
      this.head = head;
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedEventMessage<?>> action) {
      if (last >= head) {
        return false;
      }
      try {
        var next = stream.nextAvailable();
        last = position(next.trackingToken());
        action.accept(next);
        return true;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new EventStoreException("interrupted while reading the log", stopped);
      }
    }
  }
}
