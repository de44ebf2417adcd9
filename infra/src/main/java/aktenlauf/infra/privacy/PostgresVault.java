package aktenlauf.infra.privacy;

import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.IntFunction;

/** Keys and file numbers in PostgreSQL, in tables of their own. */
final class PostgresVault implements Vault {
  private final PostgresDatabase database;

  PostgresVault(PostgresDatabase database) {
    this.database = database;
    database.inTransaction(c ->
        update(c, "CREATE TABLE IF NOT EXISTS subject_key(id text PRIMARY KEY, key bytea)")
            + update(
                c,
                """
                CREATE TABLE IF NOT EXISTS file_number(
                  number text PRIMARY KEY, case_id text NOT NULL UNIQUE)
                """));
  }

  private interface Row<T> {
    T read(java.sql.ResultSet row) throws SQLException;
  }

  private static int update(Connection c, String sql, Object... values) throws SQLException {
    try (var statement = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static <T> Optional<T> first(Connection c, String sql, Row<T> row, String value)
      throws SQLException {
    try (var statement = c.prepareStatement(sql)) {
      statement.setString(1, value);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
      }
    }
  }

  @Override
  public Optional<Held> find(String keyId) {
    return database.inTransaction(c -> find(c, keyId));
  }

  private static Optional<Held> find(Connection c, String keyId) throws SQLException {
    return first(
        c, "SELECT key FROM subject_key WHERE id = ?", r -> new Held(r.getBytes(1)), keyId);
  }

  @Override
  public Held obtain(String keyId, byte[] fresh) {
    return database.inTransaction(c -> obtain(c, keyId, fresh));
  }

  private static Held obtain(Connection c, String keyId, byte[] fresh) throws SQLException {
    update(c, "INSERT INTO subject_key VALUES(?, ?) ON CONFLICT DO NOTHING", keyId, fresh);
    return find(c, keyId).orElseThrow();
  }

  @Override
  public Opened open(CaseId caseId, String keyId, byte[] fresh, IntFunction<FileNumber> candidate) {
    return database.inTransaction(
        c -> new Opened(number(c, caseId, candidate), obtain(c, keyId, fresh)));
  }

  /** Another process may open the same case meanwhile; then its number is the case's. */
  private static FileNumber number(Connection c, CaseId caseId, IntFunction<FileNumber> candidate)
      throws SQLException {
    for (int n = 0; ; n++) {
      var there =
          first(
              c,
              "SELECT number FROM file_number WHERE case_id = ?",
              r -> new FileNumber(r.getString(1)),
              caseId.value());
      if (there.isPresent()) {
        return there.get();
      }
      var number = candidate.apply(n);
      if (update(
              c,
              "INSERT INTO file_number VALUES(?, ?) ON CONFLICT DO NOTHING",
              number.value(),
              caseId.value())
          == 1) {
        return number;
      }
    }
  }

  @Override
  public Optional<CaseId> find(FileNumber number) {
    return database.inTransaction(c ->
        first(
            c,
            "SELECT case_id FROM file_number WHERE number = ?",
            r -> new CaseId(r.getString(1)),
            number.value()));
  }

  /** The database is another's to close. */
  @Override
  public void close() {}
}
