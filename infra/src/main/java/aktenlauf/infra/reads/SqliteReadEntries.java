package aktenlauf.infra.reads;

import aktenlauf.infra.eventstore.SqliteFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads in a SQLite file of their own: whatever comes at a time is one write to disk. */
final class SqliteReadEntries implements ReadEntries {
  /** AUTOINCREMENT, so that a deleted entry's position is never another's. */
  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS case_read(
            position INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL,
            reader TEXT NOT NULL, role TEXT NOT NULL, unit TEXT, case_id TEXT NOT NULL,
            procedure TEXT NOT NULL, authority TEXT NOT NULL, what TEXT NOT NULL, detail TEXT,
            purpose TEXT)
          """,
          "CREATE INDEX IF NOT EXISTS case_read_case ON case_read(case_id, position)",
          "CREATE INDEX IF NOT EXISTS case_read_reader ON case_read(reader, position)",
          "CREATE INDEX IF NOT EXISTS case_read_at ON case_read(at)");

  private final SqliteFile file;

  /**
   * @param onBroken called once when writing has failed for good
   */
  SqliteReadEntries(Path path, Runnable onBroken) {
    file = new SqliteFile(path, SCHEMA, onBroken);
  }

  @Override
  public void append(List<ReadEntry> entries) {
    if (entries.size() == 1) {
      var values = Rows.values(entries.getFirst());
      file.writer().writeOne(s -> s.update(Rows.INSERT, values));
      return;
    }
    var rows = entries.stream().map(Rows::values).toList();
    file.writer()
        .write(s -> {
          for (var row : rows) {
            s.update(Rows.INSERT, row);
          }
          return rows.size();
        });
  }

  @Override
  public List<ReadEntry> page(ReadQuery query, long after, int most) {
    var condition = query.behind(after);
    var values = new ArrayList<>(condition.values());
    values.add(most);
    return file.read(s -> s.list(Rows.page(condition), Rows::entry, values.toArray()));
  }

  @Override
  public List<ReadEntry> newest(String caseId, int most) {
    return file.read(s -> s.list(Rows.NEWEST, Rows::entry, caseId, most));
  }

  @Override
  public long deleteBefore(Instant instant) {
    long all = 0;
    long deleted;
    do {
      deleted = file.writer().writeOne(s -> s.update(Rows.DELETE, instant.toEpochMilli()));
      all += deleted;
    } while (deleted > 0);
    return all;
  }

  @Override
  public void close() {
    file.close();
  }
}
