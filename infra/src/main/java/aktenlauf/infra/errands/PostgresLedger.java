package aktenlauf.infra.errands;

import aktenlauf.command.errands.Errand;
import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.shared.kernel.CaseId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger in PostgreSQL, in tables of its own, which several processes may share. */
final class PostgresLedger implements Ledger {
  private static final String COLUMNS =
      "case_id, cause, kind, recipient, since, next, tries, failure";
  private static final String ONE =
      " WHERE case_id = ? AND cause = ? AND kind = ? AND recipient = ?";

  private final PostgresDatabase database;

  PostgresLedger(PostgresDatabase database) {
    this.database = database;
    update("CREATE TABLE IF NOT EXISTS errand_place(one int PRIMARY KEY, type text, token bytea)");
    update(
        """
        CREATE TABLE IF NOT EXISTS errand(
          case_id text, cause bigint, kind text, recipient text,
          since bigint, next bigint, tries int, failure text,
          PRIMARY KEY(case_id, cause, kind, recipient))
        """);
    update("CREATE INDEX IF NOT EXISTS errand_next ON errand(next)");
  }

  private void update(String sql, Object... values) {
    database.inTransaction(c -> {
      try (var statement = bound(c, sql, values)) {
        return statement.executeUpdate();
      }
    });
  }

  private List<Open> list(String sql, Object... values) {
    return database.inTransaction(c -> {
      try (var statement = bound(c, sql, values);
          var rows = statement.executeQuery()) {
        var all = new ArrayList<Open>();
        while (rows.next()) {
          all.add(open(rows));
        }
        return all;
      }
    });
  }

  private static PreparedStatement bound(Connection c, String sql, Object... values)
      throws SQLException {
    var statement = c.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public Optional<Place> place() {
    return database.inTransaction(c -> {
      try (var rows = c.createStatement().executeQuery("SELECT type, token FROM errand_place")) {
        return rows.next()
            ? Optional.of(new Place(rows.getString(1), rows.getBytes(2)))
            : Optional.empty();
      }
    });
  }

  @Override
  public void reached(Place place) {
    update(
        """
        INSERT INTO errand_place VALUES(1, ?, ?)
          ON CONFLICT (one) DO UPDATE SET type = EXCLUDED.type, token = EXCLUDED.token
        """,
        place.type(),
        place.token());
  }

  @Override
  public void add(Errand e, Instant since, Instant now) {
    update(
        "INSERT INTO errand VALUES(?, ?, ?, ?, ?, ?, 0, NULL) ON CONFLICT DO NOTHING",
        e.caseId().value(),
        e.cause(),
        e.kind(),
        e.recipient(),
        since.toEpochMilli(),
        now.toEpochMilli());
  }

  @Override
  public void wake(Instant now) {
    update("UPDATE errand SET next = ? WHERE next > ?", now.toEpochMilli(), now.toEpochMilli());
  }

  @Override
  public List<Open> claim(Instant now, Instant until, int most) {
    return list(
        """
        UPDATE errand SET next = ? WHERE (case_id, cause, kind, recipient) IN (
          SELECT case_id, cause, kind, recipient FROM errand WHERE next <= ?
            ORDER BY next LIMIT ? FOR UPDATE SKIP LOCKED)
        RETURNING %s
        """
            .formatted(COLUMNS),
        until.toEpochMilli(),
        now.toEpochMilli(),
        most);
  }

  @Override
  public void settle(Errand e) {
    update("DELETE FROM errand" + ONE, e.caseId().value(), e.cause(), e.kind(), e.recipient());
  }

  @Override
  public void again(Errand e, Instant next, String failure) {
    update(
        "UPDATE errand SET next = ?, failure = ?, tries = tries + 1" + ONE,
        next.toEpochMilli(),
        failure,
        e.caseId().value(),
        e.cause(),
        e.kind(),
        e.recipient());
  }

  @Override
  public List<Open> open(int most) {
    return list("SELECT " + COLUMNS + " FROM errand ORDER BY since LIMIT ?", most);
  }

  @Override
  public long count() {
    return database.inTransaction(c -> {
      try (var rows = c.createStatement().executeQuery("SELECT count(*) FROM errand")) {
        return rows.next() ? rows.getLong(1) : 0L;
      }
    });
  }

  private static Open open(ResultSet r) throws SQLException {
    return new Open(
        new Errand(new CaseId(r.getString(1)), r.getLong(2), r.getString(3), r.getString(4)),
        Instant.ofEpochMilli(r.getLong(5)),
        Instant.ofEpochMilli(r.getLong(6)),
        r.getInt(7),
        r.getString(8));
  }

  /** The database is another's to close. */
  @Override
  public void close() {}
}
