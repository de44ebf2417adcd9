package aktenlauf.infra.eventstore;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** An event store's own streams, without being one more event bus among the beans. */
final class StoreTail implements StreamableMessageSource<TrackedEventMessage<?>> {
  private final EventStore store;

  StoreTail(EventStore store) {
    this.store = store;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
    return store.openStream(from);
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return store.createTailToken();
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return store.createHeadToken();
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant time) {
    return store.createTokenAt(time);
  }
}
