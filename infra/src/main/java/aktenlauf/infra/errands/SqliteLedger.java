package aktenlauf.infra.errands;

import aktenlauf.command.errands.Errand;
import aktenlauf.infra.eventstore.SqliteFile;
import aktenlauf.shared.kernel.CaseId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger as a SQLite file of its own, which only this process uses. */
final class SqliteLedger implements Ledger {
  private static final List<String> SCHEMA =
      List.of(
          "CREATE TABLE IF NOT EXISTS place(one INTEGER PRIMARY KEY, type TEXT, token BLOB)",
          """
          CREATE TABLE IF NOT EXISTS errand(
            case_id TEXT, cause INTEGER, kind TEXT, recipient TEXT,
            since INTEGER, next INTEGER, tries INTEGER, failure TEXT,
            PRIMARY KEY(case_id, cause, kind, recipient)) WITHOUT ROWID
          """,
          "CREATE INDEX IF NOT EXISTS errand_next ON errand(next)");
  private static final String COLUMNS =
      "SELECT case_id, cause, kind, recipient, since, next, tries, failure FROM errand ";
  private static final String ONE =
      " WHERE case_id = ? AND cause = ? AND kind = ? AND recipient = ?";

  private final SqliteFile file;

  SqliteLedger(Path path, Runnable onBroken) {
    file = new SqliteFile(path, SCHEMA, onBroken);
    // Who had claimed them is dead: nobody else may open the file.
    update("UPDATE errand SET next = min(since, unixepoch() * 1000)");
  }

  @Override
  public Optional<Place> place() {
    return file.read(s ->
        s.first("SELECT type, token FROM place", r -> new Place(r.getString(1), r.getBytes(2))));
  }

  private void update(String sql, Object... values) {
    file.writer().writeOne(s -> s.update(sql, values));
  }

  @Override
  public void reached(Place place) {
    update("INSERT OR REPLACE INTO place VALUES(1, ?, ?)", place.type(), place.token());
  }

  @Override
  public void add(Errand e, Instant since, Instant now) {
    update(
        "INSERT OR IGNORE INTO errand VALUES(?, ?, ?, ?, ?, ?, 0, NULL)",
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
    var due =
        file.read(s ->
            s.list(
                COLUMNS + "WHERE next <= ? ORDER BY next, since LIMIT ?",
                SqliteLedger::open,
                now.toEpochMilli(),
                most));
    due.forEach(o -> change("SET next = ?", o.errand(), until.toEpochMilli()));
    return due;
  }

  private void change(String set, Errand e, Object... values) {
    var all = new Object[values.length + 4];
    System.arraycopy(values, 0, all, 0, values.length);
    all[values.length] = e.caseId().value();
    all[values.length + 1] = e.cause();
    all[values.length + 2] = e.kind();
    all[values.length + 3] = e.recipient();
    update("UPDATE errand " + set + ONE, all);
  }

  @Override
  public void settle(Errand e) {
    update("DELETE FROM errand" + ONE, e.caseId().value(), e.cause(), e.kind(), e.recipient());
  }

  @Override
  public void again(Errand e, Instant next, String failure) {
    change("SET next = ?, failure = ?, tries = tries + 1", e, next.toEpochMilli(), failure);
  }

  @Override
  public List<Open> open(int most) {
    return file.read(s -> s.list(COLUMNS + "ORDER BY since LIMIT ?", SqliteLedger::open, most));
  }

  @Override
  public long count() {
    return file.read(s -> s.first("SELECT count(*) FROM errand", r -> r.getLong(1)).orElse(0L));
  }

  private static Open open(ResultSet r) throws SQLException {
    return new Open(
        new Errand(new CaseId(r.getString(1)), r.getLong(2), r.getString(3), r.getString(4)),
        Instant.ofEpochMilli(r.getLong(5)),
        Instant.ofEpochMilli(r.getLong(6)),
        r.getInt(7),
        r.getString(8));
  }

  @Override
  public void close() {
    file.close();
  }
}
