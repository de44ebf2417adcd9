package aktenlauf.infra.deadline;

import aktenlauf.command.deadline.IndexChange;
import aktenlauf.command.deadline.IndexChange.Runs;
import aktenlauf.command.deadline.IndexChange.Stops;
import aktenlauf.command.deadline.OpenDeadline;
import aktenlauf.command.deadline.OpenDeadlines;
import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.shared.kernel.CaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The index in PostgreSQL beside the log, filled by every process that shares it. */
final class PostgresOpenDeadlines implements OpenDeadlines {
  /** Names sort as in every other store, whatever the database's language is. */
  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS open_deadline(
            case_id text COLLATE "C", deadline text COLLATE "C", due bigint NOT NULL,
            since bigint NOT NULL, PRIMARY KEY(case_id, deadline))
          """,
          "CREATE INDEX IF NOT EXISTS open_deadline_by_due ON open_deadline(due, case_id, deadline)",
          """
          CREATE TABLE IF NOT EXISTS deadline_position(
            one boolean PRIMARY KEY CHECK (one), position bigint NOT NULL)
          """,
          "INSERT INTO deadline_position VALUES(true, -1) ON CONFLICT DO NOTHING");

  /** Processes that start together make the tables one after the other. */
  private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(4716000811)";

  private static final String UPSERT =
      """
      INSERT INTO open_deadline VALUES(?, ?, ?, ?)
      ON CONFLICT (case_id, deadline) DO UPDATE SET due = excluded.due, since = excluded.since
      """;

  private final PostgresDatabase database;

  PostgresOpenDeadlines(PostgresDatabase database) {
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

  private interface Row<T> {
    T read(java.sql.ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, Row<T> row, Object... values) {
    return database.inTransaction(c -> {
      try (var statement = c.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        var found = new ArrayList<T>();
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            found.add(row.read(rows));
          }
        }
        return found;
      }
    });
  }

  @Override
  public long position() {
    return list("SELECT position FROM deadline_position", r -> r.getLong(1)).getFirst();
  }

  @Override
  public boolean apply(long from, long to, List<IndexChange> changes) {
    return database.inTransaction(c -> {
      if (!moved(c, from, to)) {
        return false;
      }
      for (var change : changes) {
        switch (change) {
          case Runs(var d) ->
              update(c, UPSERT, d.caseId().value(), d.deadline(), d.due().toEpochDay(), d.since());
          case Stops(var caseId, var deadline) ->
              update(
                  c,
                  "DELETE FROM open_deadline WHERE case_id = ? AND deadline = ?",
                  caseId.value(),
                  deadline);
        }
      }
      return true;
    });
  }

  /** Waits for another process that moves it, and then finds it elsewhere. */
  private static boolean moved(Connection c, long from, long to) throws SQLException {
    return update(c, "UPDATE deadline_position SET position = ? WHERE position = ?", to, from) == 1;
  }

  private static int update(Connection c, String sql, Object... values) throws SQLException {
    try (var statement = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  @Override
  public void clear(long from) {
    database.inTransaction(c -> moved(c, from, BEGIN) ? update(c, "DELETE FROM open_deadline") : 0);
  }

  @Override
  public Optional<LocalDate> earliest(LocalDate from) {
    return list(
            "SELECT due FROM open_deadline WHERE due >= ? ORDER BY due LIMIT 1",
            r -> LocalDate.ofEpochDay(r.getLong(1)),
            from.toEpochDay())
        .stream()
        .findFirst();
  }

  @Override
  public List<OpenDeadline> on(LocalDate day) {
    return list(
        """
        SELECT case_id, deadline, since FROM open_deadline WHERE due = ?
        ORDER BY case_id, deadline
        """,
        r -> new OpenDeadline(new CaseId(r.getString(1)), r.getString(2), day, r.getLong(3)),
        day.toEpochDay());
  }

  @Override
  public long count() {
    return list("SELECT count(*) FROM open_deadline", r -> r.getLong(1)).getFirst();
  }
}
