package aktenlauf.infra.eventstore;

import aktenlauf.infra.axon.Recordings;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** The log of an engine whose streams of one case know their positions in the log. */
final class EngineLog implements EventLog {
  private final EventStorageEngine engine;
  private final LongFunction<TrackingToken> token;
  private final @Nullable LongUnaryOperator settling;
  private final @Nullable KindsReader byKind;

  /** Reads events of some kinds, after a position and up to another, in the log's order. */
  @FunctionalInterface
  interface KindsReader {
    Stream<? extends TrackedEventMessage<?>> read(long after, long to, Set<Class<?>> kinds);
  }

  /** Of the embedded engine, which gives positions without gaps. */
  EngineLog(SqliteEvents engine) {
    this(engine, GlobalSequenceTrackingToken::new, null, engine::messages);
  }

  /**
   * @param settling from the position that is read after to the one where nothing is on its way any
   *     more
   */
  EngineLog(
      EventStorageEngine engine, LongFunction<TrackingToken> token, LongUnaryOperator settling) {
    this(engine, token, settling, null);
  }

  private EngineLog(
      EventStorageEngine engine,
      LongFunction<TrackingToken> token,
      @Nullable LongUnaryOperator settling,
      @Nullable KindsReader byKind) {
    this.engine = engine;
    this.token = token;
    this.settling = settling;
    this.byKind = byKind;
  }

  @Override
  public Stream<Recorded> everythingAfter(long position) {
    return whole(position).map(Recordings::fact).flatMap(Optional::stream);
  }

  @Override
  public Stream<Recorded> after(long position, Set<Class<?>> kinds) {
    var found =
        byKind == null
            ? whole(position).filter(m -> kinds.contains(m.getPayloadType()))
            : byKind.read(position, settled(position), kinds);
    return found.map(Recordings::fact).flatMap(Optional::stream);
  }

  @Override
  public Stream<LogRow> rows(long position) {
    return whole(position).map(LogRow::of).flatMap(Optional::stream);
  }

  private Stream<? extends TrackedEventMessage<?>> whole(long position) {
    long settled = settled(position);
    return messages(position)
        .takeWhile(m -> within(m.trackingToken(), settled) || !gap(m.trackingToken()));
  }

  @Override
  public long head() {
    var head = engine.createHeadToken();
    return head == null ? BEGIN : head.position().orElse(BEGIN);
  }

  @Override
  public long settled(long after) {
    return settling == null ? head() : settling.applyAsLong(after);
  }

  private static boolean within(TrackingToken token, long settled) {
    return token.position().orElse(Long.MAX_VALUE) <= settled;
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
