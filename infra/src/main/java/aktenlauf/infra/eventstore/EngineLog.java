package aktenlauf.infra.eventstore;

import aktenlauf.infra.axon.Recordings;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** The log of an engine whose streams of one case know their positions in the log. */
final class EngineLog implements EventLog {
  private final EventStorageEngine engine;
  private final LongFunction<TrackingToken> token;

  EngineLog(EventStorageEngine engine, LongFunction<TrackingToken> token) {
    this.engine = engine;
    this.token = token;
  }

  @Override
  public Stream<Recorded> after(long position) {
    return messages(position)
        .takeWhile(m -> !gap(m.trackingToken()))
        .map(Recordings::of)
        .flatMap(Optional::stream);
  }

  @Override
  public long head() {
    var head = engine.createHeadToken();
    return head == null ? BEGIN : head.position().orElse(BEGIN);
  }

  /** The event's content is not read: it may be what nobody can read. */
  @Override
  public Optional<Instant> lastRecordedAt() {
    try (var newest = messages(head() - 1)) {
      return newest.<Instant>map(EventMessage::getTimestamp).max(Comparator.naturalOrder());
    }
  }

  private Stream<? extends TrackedEventMessage<?>> messages(long after) {
    return engine.readEvents(after <= 0 ? null : token.apply(after), false);
  }

  private static boolean gap(TrackingToken token) {
    return token instanceof GapAwareTrackingToken aware && aware.hasGaps();
  }

  @Override
  public List<Recorded> of(CaseId caseId) {
    return engine
        .readEvents(caseId.value())
        .asStream()
        .map(m -> Recordings.of((TrackedEventMessage<?>) m))
        .flatMap(Optional::stream)
        .toList();
  }
}
