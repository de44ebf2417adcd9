package aktenlauf.infra.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Tells a position that a failed append has used, and nobody will fill, from one that is on its
 * way. Whoever appends holds a lock on the table before it takes a position and until its end can
 * be seen; once all who held one have ended, what is missing stays missing. No clock is asked, and
 * no writer is held up.
 */
final class PostgresSettling implements LongUnaryOperator {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(2);

  private static final String HEAD = "SELECT coalesce(max(position), 0) FROM event";
  private static final String COUNT =
      "SELECT count(*) FROM event WHERE position > ? AND position <= ?";

  /** Positions minus their row numbers stay the same up to the first gap. */
  private static final String WITHOUT_GAP =
      """
      SELECT coalesce(max(position), ?) FROM (
        SELECT position, row_number() OVER (ORDER BY position) AS n FROM event WHERE position > ?
      ) AS e WHERE position - n = ?
      """;

  private static final String WRITERS =
      """
      SELECT virtualtransaction FROM pg_locks
      WHERE locktype = 'relation' AND relation = 'event'::regclass AND mode = 'RowExclusiveLock'
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  private final PostgresDatabase database;

  PostgresSettling(PostgresDatabase database) {
    this.database = database;
  }

  @Override
  public long applyAsLong(long after) {
    long from = Math.max(after, 0);
    long head = number(HEAD);
    if (head <= from || number(COUNT, from, head) == head - from) {
      return head;
    }
    return ended() ? head : number(WITHOUT_GAP, from, from, from);
  }

  /** False where somebody has been writing all the while. */
  private boolean ended() {
    var writing = database.inTransaction(PostgresSettling::writers);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!writing.isEmpty()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
      writing.retainAll(database.inTransaction(PostgresSettling::writers));
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new EventStoreException("interrupted while waiting for other writers", stopped);
    }
  }

  private static Set<String> writers(Connection connection) throws SQLException {
    var found = new HashSet<String>();
    try (var statement = connection.prepareStatement(WRITERS);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private long number(String sql, long... values) {
    return database.inTransaction(c -> {
      try (var statement = c.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setLong(i + 1, values[i]);
        }
        try (var rows = statement.executeQuery()) {
          rows.next();
          return rows.getLong(1);
        }
      }
    });
  }
}
