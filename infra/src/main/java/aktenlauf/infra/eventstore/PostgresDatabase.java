package aktenlauf.infra.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Connections to PostgreSQL; not a bean of type DataSource, which would let others build on it
 * unasked.
 */
public final class PostgresDatabase implements AutoCloseable {
  /** What is done in one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  /** A database that starts at the same time is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HikariDataSource pool;

  public PostgresDatabase(String url, String username, String password, int connections) {
    this(url, username, password, connections, PATIENCE);
  }

  PostgresDatabase(
      String url, String username, String password, int connections, Duration patience) {
    var config = new HikariConfig();
    config.setPoolName("postgresql");
    config.setJdbcUrl(url);
    config.setUsername(username);
    config.setPassword(password);
    config.setAutoCommit(false);
    config.setMaximumPoolSize(connections);
    config.setInitializationFailTimeout(patience.toMillis());
    try {
      pool = new HikariDataSource(config);
    } catch (PoolInitializationException failed) {
      throw new StartRefused(
          "cannot use PostgreSQL at %s as %s: %s".formatted(url, username, failed.getMessage()),
          failed);
    }
  }

  Connection connect() throws SQLException {
    return pool.getConnection();
  }

  /** Committed, and on the server's disk, before this returns. */
  public <T> T inTransaction(Work<T> work) {
    try (var connection = pool.getConnection()) {
      try {
        var result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException failed) {
        connection.rollback();
        throw failed;
      }
    } catch (SQLException failed) {
      throw new EventStoreException("PostgreSQL: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
