package aktenlauf.infra.notices;

import aktenlauf.infra.eventstore.SqliteFile;
import aktenlauf.shared.kernel.CaseId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The ledger as a SQLite file of its own. */
public final class SqliteLedger implements Ledger {
  private static final List<String> SCHEMA =
      List.of(
          "CREATE TABLE IF NOT EXISTS place(one INTEGER PRIMARY KEY, type TEXT, token BLOB)",
          """
          CREATE TABLE IF NOT EXISTS laid_aside(
            case_id TEXT, version INTEGER, failure TEXT, PRIMARY KEY(case_id, version))
            WITHOUT ROWID
          """);

  private final SqliteFile file;

  public SqliteLedger(Path path, Runnable onBroken) {
    file = new SqliteFile(path, SCHEMA, onBroken);
  }

  @Override
  public Optional<Place> place() {
    return file.read(s ->
        s.first("SELECT type, token FROM place", r -> new Place(r.getString(1), r.getBytes(2))));
  }

  @Override
  public void reached(Place place) {
    file.writer()
        .writeOne(s ->
            s.update("INSERT OR REPLACE INTO place VALUES(1, ?, ?)", place.type(), place.token()));
  }

  @Override
  public void layAside(LaidAside event) {
    file.writer()
        .writeOne(s ->
            s.update(
                "INSERT OR REPLACE INTO laid_aside VALUES(?, ?, ?)",
                event.caseId().value(),
                event.version(),
                event.failure()));
  }

  @Override
  public List<LaidAside> laidAside() {
    return file.read(s ->
        s.list(
            "SELECT case_id, version, failure FROM laid_aside",
            r -> new LaidAside(new CaseId(r.getString(1)), r.getLong(2), r.getString(3))));
  }

  @Override
  public void settle(CaseId caseId, long version) {
    file.writer()
        .writeOne(s ->
            s.update(
                "DELETE FROM laid_aside WHERE case_id = ? AND version = ?",
                caseId.value(),
                version));
  }

  @Override
  public void close() {
    file.close();
  }
}
