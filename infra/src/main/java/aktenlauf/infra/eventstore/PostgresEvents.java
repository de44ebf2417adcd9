package aktenlauf.infra.eventstore;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
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
                .readEventDataForAggregate(PostgresEvents::stream)
                .createTokenAt(PostgresEvents::before)
                .gapTimeout(GAP_TIMEOUT_MILLIS)
                .batchSize(PAGE)
                .finalAggregateBatchPredicate(batch -> batch.size() < PAGE));
    transactions.executeInTransaction(
        () -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
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

  private static PreparedStatement stream(
      Connection connection, EventSchema schema, String aggregate, long first, int batchSize)
      throws SQLException {
    var statement =
        connection.prepareStatement(
            "SELECT %s FROM event WHERE aggregate = ? AND sequence >= ? ORDER BY sequence LIMIT ?"
                .formatted(schema.trackedEventFields()));
    statement.setString(1, aggregate);
    statement.setLong(2, first);
    statement.setInt(3, batchSize);
    return statement;
  }

  private static PreparedStatement before(Connection connection, EventSchema schema, Instant time)
      throws SQLException {
    var statement =
        connection.prepareStatement("SELECT min(position) - 1 FROM event WHERE time >= ?");
    statement.setString(1, NANOS.format(time));
    return statement;
  }

  /** A batch's own message holds all that was to be written. */
  @Override
  protected void handlePersistenceException(Exception failed, EventMessage<?> event) {
    super.handlePersistenceException(
        failed instanceof BatchUpdateException batch && batch.getCause() instanceof SQLException own
            ? own
            : failed,
        event);
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
