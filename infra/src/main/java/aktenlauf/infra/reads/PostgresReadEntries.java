package aktenlauf.infra.reads;

import aktenlauf.infra.eventstore.PostgresDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads in PostgreSQL, in a table of their own, which several processes may share. */
final class PostgresReadEntries implements ReadEntries {
  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS case_read(
            position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at bigint NOT NULL,
            kind text NOT NULL, reader text NOT NULL, role text NOT NULL, unit text,
            case_id text NOT NULL, procedure text NOT NULL, authority text NOT NULL,
            what text NOT NULL, detail text, purpose text)
          """,
          "CREATE INDEX IF NOT EXISTS case_read_case ON case_read(case_id, position)",
          "CREATE INDEX IF NOT EXISTS case_read_reader ON case_read(reader, position)",
          "CREATE INDEX IF NOT EXISTS case_read_at ON case_read(at)");

  /** Processes that start together make the table one after the other. */
  private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(4716000817)";

  private final PostgresDatabase database;

  PostgresReadEntries(PostgresDatabase database) {
    this.database = database;
    database.inTransaction(c -> {
      try (var statement = c.createStatement()) {
        statement.execute(ONE_AT_A_TIME);
        for (var sql : SCHEMA) {
          statement.execute(sql);
        }
      }
      return true;
    });
  }

  private static PreparedStatement bound(Connection c, String sql, @Nullable Object... values)
      throws SQLException {
    var statement = c.prepareStatement(sql);
    bind(statement, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @Override
  public void append(List<ReadEntry> entries) {
    database.inTransaction(c -> {
      try (var statement = c.prepareStatement(Rows.INSERT)) {
        for (var entry : entries) {
          bind(statement, Rows.values(entry));
          statement.addBatch();
        }
        return statement.executeBatch().length;
      }
    });
  }

  private List<ReadEntry> list(String sql, Object... values) {
    return database.inTransaction(c -> {
      try (var statement = bound(c, sql, values);
          var rows = statement.executeQuery()) {
        var all = new ArrayList<ReadEntry>();
        while (rows.next()) {
          all.add(Rows.entry(rows));
        }
        return all;
      }
    });
  }

  @Override
  public List<ReadEntry> page(ReadQuery query, long after, int most) {
    var condition = query.behind(after);
    var values = new ArrayList<>(condition.values());
    values.add(most);
    return list(Rows.page(condition), values.toArray());
  }

  @Override
  public List<ReadEntry> newest(String caseId, int most) {
    return list(Rows.NEWEST, caseId, most);
  }

  @Override
  public long deleteBefore(Instant instant) {
    long all = 0;
    long deleted;
    do {
      deleted =
          database.inTransaction(c -> {
            try (var statement = bound(c, Rows.DELETE, instant.toEpochMilli())) {
              return statement.executeUpdate();
            }
          });
      all += deleted;
    } while (deleted > 0);
    return all;
  }

  /** The database is another's to close. */
  @Override
  public void close() {}
}
