package aktenlauf.infra.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.jdbc.ConnectionWrapperFactory.NoOpCloseHandler;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * One short transaction for each of the engine's calls, with one connection bound to its thread.
 */
final class PostgresTransactions implements TransactionManager, ConnectionProvider {
  private final PostgresDatabase database;
  private final ThreadLocal<@Nullable Connection> current = new ThreadLocal<>();

  PostgresTransactions(PostgresDatabase database) {
    this.database = database;
  }

  @Override
  public Transaction startTransaction() {
    if (current.get() != null) {
      return new Joined();
    }
    try {
      var connection = database.connect();
      current.set(connection);
      return new Own(connection);
    } catch (SQLException failed) {
      throw new EventStoreException("PostgreSQL cannot be reached: " + failed.getMessage(), failed);
    }
  }

  /** The engine closes what it is given; the transaction's end really does. */
  @Override
  public Connection getConnection() throws SQLException {
    var connection = current.get();
    if (connection == null) {
      throw new SQLException("no transaction on this thread");
    }
    return ConnectionWrapperFactory.wrap(connection, new NoOpCloseHandler());
  }

  private interface End {
    void run(Connection connection) throws SQLException;
  }

  private void end(Connection connection, End end) {
    current.remove();
    try (connection) {
      end.run(connection);
    } catch (SQLException failed) {
      throw new EventStoreException(
          "a transaction in PostgreSQL did not end: " + failed.getMessage(), failed);
    }
  }

  private static final class Joined implements Transaction {
    @Override
    public void commit() {}

    @Override
    public void rollback() {}
  }

  private final class Own implements Transaction {
    private final Connection connection;

    Own(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void commit() {
      end(connection, Connection::commit);
    }

    @Override
    public void rollback() {
      end(connection, Connection::rollback);
    }
  }
}
