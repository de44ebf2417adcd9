package aktenlauf.infra.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;

/** The log in PostgreSQL; a position that a failed append has used stays a gap. */
final class PostgresEvents extends JdbcEventStorageEngine {
  private static final int PAGE = 1_000;

  /** An append takes less; a gap older than that is never filled. */
  private static final int GAP_TIMEOUT_MILLIS = 10_000;

  /** Always nine digits, so that texts sort as times do. */
  private static final DateTimeFormatter NANOS =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

  private static final String FIELDS =
      "position, time, id, aggregate, sequence, type, name, revision, payload, meta";

  private PostgresEvents(JdbcEventStorageEngine.Builder builder) {
    super(builder);
  }

  static PostgresEvents on(PostgresDatabase database, Serializer serializer) {
    var transactions = new PostgresTransactions(database);
    var engine =
        new PostgresEvents(
            JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(transactions)
                .transactionManager(transactions)
                .persistenceExceptionResolver(PostgresEvents::duplicate)
                .dataType(byte[].class)
                .schema(columns())
                .gapTimeout(GAP_TIMEOUT_MILLIS)
                .batchSize(PAGE)
                .finalAggregateBatchPredicate(batch -> batch.size() < PAGE));
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
    return engine;
  }

  private static EventSchema columns() {
    return EventSchema.builder()
        .eventTable("event")
        .snapshotTable("snapshot")
        .globalIndexColumn("position")
        .timestampColumn("time")
        .eventIdentifierColumn("id")
        .aggregateIdentifierColumn("aggregate")
        .sequenceNumberColumn("sequence")
        .typeColumn("type")
        .payloadTypeColumn("name")
        .payloadRevisionColumn("revision")
        .payloadColumn("payload")
        .metaDataColumn("meta")
        .domainEventFields(schema -> FIELDS)
        .build();
  }

  static TrackingToken token(long position) {
    return GapAwareTrackingToken.newInstance(position, Set.of());
  }

  /** Axon's own resolver does not know SQLSTATE 23505, unique_violation. */
  private static boolean duplicate(Exception failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void writeTimestamp(PreparedStatement statement, int index, Instant time)
      throws SQLException {
    statement.setString(index, NANOS.format(time));
  }

  @Override
  protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
    return new TrackedDomainEventData<>(
        token(row.getLong("position")), super.getDomainEventData(row));
  }
}
