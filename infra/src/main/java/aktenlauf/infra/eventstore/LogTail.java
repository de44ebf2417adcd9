package aktenlauf.infra.eventstore;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Streams of the whole log that wake at each commit. Streams near each other share what was read:
 * the last pages used are kept, about 8,000 events.
 */
public final class LogTail implements StreamableMessageSource<TrackedEventMessage<?>> {
  private static final int PAGES = 16;

  private final SqliteEvents events;
  private final Map<Long, LogPage> pages =
      new LinkedHashMap<>(2 * PAGES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, LogPage> eldest) {
          return size() > PAGES;
        }
      };

  public LogTail(SqliteEvents events) {
    this.events = events;
  }

  long head() {
    return events.head();
  }

  TrackedEventMessage<?> at(long position) {
    return page(LogPage.numberOf(position)).at(position);
  }

  private LogPage page(long number) {
    synchronized (pages) {
      return pages.computeIfAbsent(number, n -> new LogPage(events, n));
    }
  }

  void onCommit(Runnable listener) {
    events.onCommit(listener);
  }

  void remove(Runnable listener) {
    events.remove(listener);
  }

  /**
   * @throws EventStoreException where the token is ahead of the log, so that it belongs to another
   */
  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken from) {
    long position = from == null ? 0 : SqliteEvents.position(WrappedToken.unwrapLowerBound(from));
    if (position > head()) {
      throw new EventStoreException(
          "asked for events after position %d, but the log ends at %d: the reader has seen another log"
              .formatted(position, head()));
    }
    return new TailStream(this, position);
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return events.createTailToken();
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return events.createHeadToken();
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant time) {
    return events.createTokenAt(time);
  }
}
