package aktenlauf.infra.eventstore;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The log read once, for replays, exports and audits; what follows it live reads streams. */
public interface EventLog {
  /** Before the first event in every store. */
  long BEGIN = -1;

  /** As {@link #after}, with the streams of things that cases share, such as plates. */
  Stream<Recorded> everythingAfter(long position);

  /**
   * All cases' events after the position, in the log's order, to its end at the time of reading.
   * Where an earlier event may still be on its way to the store, the stream ends before the gap:
   * whoever goes on from the last position that was read misses none. To be closed.
   */
  default Stream<Recorded> after(long position) {
    return everythingAfter(position).filter(r -> r.event() instanceof CaseEvent);
  }

  /**
   * As {@link #after}, but only events of these classes. Where a log can tell them by their names,
   * it does not read the content of the others.
   */
  default Stream<Recorded> after(long position, Set<Class<?>> kinds) {
    return after(position).filter(r -> kinds.contains(r.event().getClass()));
  }

  /**
   * As {@link #everythingAfter}, but rows: an event that nobody can read ends neither the stream
   * nor the reading of those behind it. A log that holds only what can be read needs none of its
   * own.
   */
  default Stream<LogRow> rows(long position) {
    return everythingAfter(position)
        .map(r ->
            new LogRow(r.position(), r.event().stream(), r.version() - 1, () -> Optional.of(r)));
  }

  /** The case's events in order; empty where there is no such case. */
  List<Recorded> of(CaseId caseId);

  /** Position of the newest event; {@link #BEGIN} where there is none. */
  long head();

  /**
   * The position up to which nothing is on its way to the store any more, so that a reader who has
   * come to it has missed nothing: the head, once those who are appending have ended.
   *
   * @param after what lies before it is not looked at
   */
  default long settled(long after) {
    return head();
  }

  /** When the newest event was recorded; empty where there is none. */
  default Optional<Instant> lastRecordedAt() {
    try (var newest = everythingAfter(head() - 1)) {
      return newest.map(r -> r.envelope().recordedAt()).max(Comparator.naturalOrder());
    }
  }
}
