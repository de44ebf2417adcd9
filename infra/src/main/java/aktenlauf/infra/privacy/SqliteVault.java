package aktenlauf.infra.privacy;

import aktenlauf.infra.eventstore.SqliteFile;
import aktenlauf.infra.eventstore.Statements;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Keys and file numbers in a SQLite file of their own. */
final class SqliteVault implements Vault {
  private static final List<String> SCHEMA =
      List.of(
          "CREATE TABLE IF NOT EXISTS subject_key(id TEXT PRIMARY KEY, key BLOB) WITHOUT ROWID",
          """
          CREATE TABLE IF NOT EXISTS file_number(
            number TEXT PRIMARY KEY, case_id TEXT NOT NULL UNIQUE) WITHOUT ROWID
          """);

  private final SqliteFile file;

  SqliteVault(Path path, Runnable onBroken) {
    file = new SqliteFile(path, SCHEMA, onBroken);
  }

  @Override
  public Optional<Held> find(String keyId) {
    return file.read(s -> find(s, keyId));
  }

  private static Optional<Held> find(Statements s, String keyId) throws SQLException {
    return s.first("SELECT key FROM subject_key WHERE id = ?", r -> new Held(r.getBytes(1)), keyId);
  }

  @Override
  public Held obtain(String keyId, byte[] fresh) {
    return file.writer().writeOne(s -> obtain(s, keyId, fresh));
  }

  private static Held obtain(Statements s, String keyId, byte[] fresh) throws SQLException {
    s.update("INSERT OR IGNORE INTO subject_key VALUES(?, ?)", keyId, fresh);
    return find(s, keyId).orElseThrow();
  }

  @Override
  public Opened open(CaseId caseId, String keyId, byte[] fresh, IntFunction<FileNumber> candidate) {
    return file.writer()
        .write(s -> new Opened(number(s, caseId, candidate), obtain(s, keyId, fresh)));
  }

  private static FileNumber number(Statements s, CaseId caseId, IntFunction<FileNumber> candidate)
      throws SQLException {
    var there =
        s.first(
            "SELECT number FROM file_number WHERE case_id = ?",
            r -> new FileNumber(r.getString(1)),
            caseId.value());
    if (there.isPresent()) {
      return there.get();
    }
    for (int n = 0; ; n++) {
      var number = candidate.apply(n);
      if (s.update("INSERT OR IGNORE INTO file_number VALUES(?, ?)", number.value(), caseId.value())
          == 1) {
        return number;
      }
    }
  }

  @Override
  public Optional<CaseId> find(FileNumber number) {
    return file.read(s ->
        s.first(
            "SELECT case_id FROM file_number WHERE number = ?",
            r -> new CaseId(r.getString(1)),
            number.value()));
  }

  @Override
  public void close() {
    file.close();
  }
}
