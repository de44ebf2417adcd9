package aktenlauf.infra.eventstore;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The log in one SQLite file. Positions begin at 1 and have no gaps: one writer gives them, and
 * nothing is ever deleted.
 */
public class SqliteEvents extends BatchingEventStorageEngine implements AutoCloseable {
  static final int PAGE = 1_000;

  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS event(
            position INTEGER PRIMARY KEY, id TEXT NOT NULL, aggregate TEXT NOT NULL,
            sequence INTEGER NOT NULL, type TEXT, name TEXT NOT NULL, revision TEXT,
            time INTEGER NOT NULL, payload BLOB NOT NULL, meta BLOB NOT NULL)
          """,
          "CREATE UNIQUE INDEX IF NOT EXISTS stream ON event(aggregate, sequence)");
  private static final String INSERT =
      """
      INSERT INTO event(id, aggregate, sequence, type, name, revision, time, payload, meta)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SELECT =
      """
      SELECT position, id, aggregate, sequence, type, name, revision, time, payload, meta FROM event
      """;
  private static final String HEAD = "SELECT coalesce(max(position), 0) FROM event";

  private final SqliteFile file;
  private volatile long head;

  /**
   * @param onBroken called once when writing has failed for good
   */
  public SqliteEvents(Path path, Serializer serializer, Runnable onBroken) {
    super(new Settings(serializer));
    file = new SqliteFile(path, SCHEMA, onBroken);
    head = file.read(SqliteEvents::readHead);
    file.writer().beforeAnswers(s -> head = readHead(s));
  }

  private static long readHead(Statements statements) throws SQLException {
    return statements.first(HEAD, r -> r.getLong(1)).orElse(0L);
  }

  private static final class Settings extends BatchingEventStorageEngine.Builder {
    Settings(Serializer serializer) {
      eventSerializer(serializer);
      snapshotSerializer(serializer);
      persistenceExceptionResolver(ConstraintBroken.class::isInstance);
      batchSize(PAGE);
    }
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    var rows = events.stream().map(e -> row(e, serializer)).toList();
    try {
      if (rows.size() == 1) {
        file.writer().writeOne(s -> s.update(INSERT, rows.getFirst()));
      } else {
        file.writer().write(s -> insertAll(s, rows));
      }
    } catch (ConstraintBroken taken) {
      handlePersistenceException(taken, events.getFirst());
    }
  }

  private static int insertAll(Statements statements, List<Object[]> rows) throws SQLException {
    for (var row : rows) {
      statements.update(INSERT, row);
    }
    return rows.size();
  }

  private static @Nullable Object[] row(EventMessage<?> event, Serializer serializer) {
    var payload = event.serializePayload(serializer, byte[].class);
    var meta = event.serializeMetaData(serializer, byte[].class);
    var domain = event instanceof DomainEventMessage<?> d ? d : null;
    return new @Nullable Object[] {
      event.getIdentifier(),
      domain == null ? event.getIdentifier() : domain.getAggregateIdentifier(),
      domain == null ? 0L : domain.getSequenceNumber(),
      domain == null ? null : domain.getType(),
      payload.getType().getName(),
      payload.getType().getRevision(),
      nanos(event.getTimestamp()),
      payload.getData(),
      meta.getData()
    };
  }

  /** Since 1970 (UTC); exact, so that what was decided live is decided again on reading. */
  private static long nanos(Instant time) {
    return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
  }

  private static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
  }

  private static StoredEvent event(ResultSet r) throws SQLException {
    return new StoredEvent(
        new GlobalSequenceTrackingToken(r.getLong(1)),
        r.getString(2),
        r.getString(3),
        r.getLong(4),
        r.getString(5),
        r.getString(6),
        r.getString(7),
        instant(r.getLong(8)),
        r.getBytes(9),
        r.getBytes(10));
  }

  /** The last position that is on disk; 0 in an empty log. */
  long head() {
    return head;
  }

  void onCommit(Runnable listener) {
    file.writer().onCommit(listener);
  }

  void remove(Runnable listener) {
    file.writer().remove(listener);
  }

  /** Messages after {@code last}, to {@code to} at most. */
  List<TrackedEventMessage<?>> messages(long last, long to) {
    var rows =
        file.read(s ->
            s.list(
                SELECT + " WHERE position > ? AND position <= ? ORDER BY position",
                SqliteEvents::event,
                last,
                to));
    return EventUtils.upcastAndDeserializeTrackedEvents(
            rows.stream(), getEventSerializer(), upcasterChain)
        .toList();
  }

  /** As {@link #messages}, of these kinds only: the others' content is not read. */
  Stream<TrackedEventMessage<?>> messages(long last, long to, Set<Class<?>> kinds) {
    var names = kinds.stream().map(k -> getEventSerializer().typeForClass(k).getName()).toList();
    var marks = String.join(", ", Collections.nCopies(names.size(), "?"));
    var sql =
        "%s WHERE name IN (%s) AND position > ? AND position <= ? ORDER BY position LIMIT ?"
            .formatted(SELECT, marks);
    LongFunction<List<StoredEvent>> page =
        from -> {
          var values = new ArrayList<Object>(names);
          values.addAll(List.of(from, to, PAGE));
          return file.read(s -> s.list(sql, SqliteEvents::event, values.toArray()));
        };
    var rows =
        Stream.iterate(
                page.apply(last),
                found -> !found.isEmpty(),
                found -> page.apply(position(found.getLast().trackingToken())))
            .flatMap(List::stream);
    return EventUtils.upcastAndDeserializeTrackedEvents(rows, getEventSerializer(), upcasterChain);
  }

  static long position(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(0);
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken last, int batchSize) {
    return file.read(s ->
        s.list(
            SELECT + " WHERE position > ? ORDER BY position LIMIT ?",
            SqliteEvents::event,
            position(last),
            batchSize));
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(
      String aggregate, long first, int batchSize) {
    return file.read(s ->
        s.list(
            SELECT + " WHERE aggregate = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
            SqliteEvents::event,
            aggregate,
            first,
            batchSize));
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregate) {
    return file.read(s ->
        s.first(
            "SELECT sequence FROM event WHERE aggregate = ? ORDER BY sequence DESC LIMIT 1",
            r -> r.getLong(1),
            aggregate));
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return null;
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return token(head);
  }

  /** Just before the first event of that time or later; scans the log. */
  @Override
  public @Nullable TrackingToken createTokenAt(Instant time) {
    var first =
        file.read(s ->
            s.first(
                "SELECT position FROM event WHERE time >= ? ORDER BY position LIMIT 1",
                r -> r.getLong(1),
                nanos(time)));
    return token(first.map(position -> position - 1).orElse(head));
  }

  private static @Nullable TrackingToken token(long position) {
    return position == 0 ? null : new GlobalSequenceTrackingToken(position);
  }

  /**
   * Kept nowhere: a stream has at most 1,000 events and is read in one go, and a snapshot would be
   * a second place that holds personal data.
   */
  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {}

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
    return Stream.empty();
  }

  @Override
  public void close() {
    file.close();
  }
}
