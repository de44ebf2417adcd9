package aktenlauf.infra.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One connection to a SQLite file with its prepared statements; used by one thread at a time. */
public final class Statements implements AutoCloseable {
  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  /** Rows changed. */
  public int update(String sql, Object... values) throws SQLException {
    try {
      return bind(sql, values).executeUpdate();
    } catch (SQLException failed) {
      forget(sql);
      throw failed;
    }
  }

  public <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
    try (var rows = bind(sql, values).executeQuery()) {
      var list = new ArrayList<T>();
      while (rows.next()) {
        list.add(row.read(rows));
      }
      return list;
    } catch (SQLException failed) {
      forget(sql);
      throw failed;
    }
  }

  /** The driver closes a statement after some failures, a full disk among them. */
  private void forget(String sql) throws SQLException {
    var statement = prepared.remove(sql);
    if (statement != null) {
      statement.close();
    }
  }

  public <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
    return list(sql, row, values).stream().findFirst();
  }

  private PreparedStatement bind(String sql, Object... values) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  /** The connection closes its statements. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
