package aktenlauf.infra.notices;

import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.shared.kernel.CaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger in PostgreSQL, in tables of its own, which several processes may share. */
public final class PostgresLedger implements Ledger {
  private final PostgresDatabase database;
  private final String name;

  /**
   * @param name in front of its tables' names
   */
  public PostgresLedger(PostgresDatabase database, String name) {
    this.database = database;
    this.name = name;
    update("CREATE TABLE IF NOT EXISTS notice_place(one int PRIMARY KEY, type text, token bytea)");
    update(
        """
        CREATE TABLE IF NOT EXISTS notice_laid_aside(
          case_id text, version bigint, failure text, PRIMARY KEY(case_id, version))
        """);
  }

  private int update(String sql, Object... values) {
    return database.inTransaction(c -> update(c, named(sql), values));
  }

  private String named(String sql) {
    return sql.replace("notice_", name + "_");
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
  public Optional<Place> place() {
    return database.inTransaction(c -> {
      try (var rows =
          c.createStatement().executeQuery(named("SELECT type, token FROM notice_place"))) {
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
        INSERT INTO notice_place VALUES(1, ?, ?)
          ON CONFLICT (one) DO UPDATE SET type = EXCLUDED.type, token = EXCLUDED.token
        """,
        place.type(),
        place.token());
  }

  @Override
  public void layAside(LaidAside event) {
    update(
        """
        INSERT INTO notice_laid_aside VALUES(?, ?, ?)
          ON CONFLICT (case_id, version) DO UPDATE SET failure = EXCLUDED.failure
        """,
        event.caseId().value(),
        event.version(),
        event.failure());
  }

  @Override
  public List<LaidAside> laidAside() {
    return database.inTransaction(c -> {
      try (var rows =
          c.createStatement()
              .executeQuery(named("SELECT case_id, version, failure FROM notice_laid_aside"))) {
        var all = new ArrayList<LaidAside>();
        while (rows.next()) {
          all.add(new LaidAside(new CaseId(rows.getString(1)), rows.getLong(2), rows.getString(3)));
        }
        return all;
      }
    });
  }

  @Override
  public void settle(CaseId caseId, long version) {
    update(
        "DELETE FROM notice_laid_aside WHERE case_id = ? AND version = ?", caseId.value(), version);
  }

  /** The database is another's to close. */
  @Override
  public void close() {}
}
