package aktenlauf.infra.deadline;

import aktenlauf.command.deadline.IndexChange;
import aktenlauf.command.deadline.IndexChange.Runs;
import aktenlauf.command.deadline.IndexChange.Stops;
import aktenlauf.command.deadline.OpenDeadline;
import aktenlauf.command.deadline.OpenDeadlines;
import aktenlauf.infra.eventstore.SqliteFile;
import aktenlauf.infra.eventstore.Statements;
import aktenlauf.shared.kernel.CaseId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The index in a SQLite file of its own, which may be deleted while nobody uses it. */
final class SqliteOpenDeadlines implements OpenDeadlines, AutoCloseable {
  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS open_deadline(
            case_id TEXT NOT NULL, deadline TEXT NOT NULL, due INTEGER NOT NULL,
            since INTEGER NOT NULL, PRIMARY KEY(case_id, deadline)) WITHOUT ROWID
          """,
          "CREATE INDEX IF NOT EXISTS by_due ON open_deadline(due, case_id, deadline)",
          "CREATE TABLE IF NOT EXISTS deadline_position(position INTEGER NOT NULL)",
          """
          INSERT INTO deadline_position
          SELECT -1 WHERE NOT EXISTS (SELECT 1 FROM deadline_position)
          """);

  private final SqliteFile file;

  /**
   * @param onBroken called once when writing has failed for good
   */
  SqliteOpenDeadlines(Path path, Runnable onBroken) {
    file = new SqliteFile(path, SCHEMA, onBroken);
  }

  @Override
  public long position() {
    return file.read(s -> s.first("SELECT position FROM deadline_position", r -> r.getLong(1)))
        .orElse(BEGIN);
  }

  @Override
  public boolean apply(long from, long to, List<IndexChange> changes) {
    return file.writer()
        .write(s -> {
          if (!moved(s, from, to)) {
            return false;
          }
          for (var change : changes) {
            switch (change) {
              case Runs(var d) ->
                  s.update(
                      "INSERT OR REPLACE INTO open_deadline VALUES(?, ?, ?, ?)",
                      d.caseId().value(),
                      d.deadline(),
                      d.due().toEpochDay(),
                      d.since());
              case Stops(var caseId, var deadline) ->
                  s.update(
                      "DELETE FROM open_deadline WHERE case_id = ? AND deadline = ?",
                      caseId.value(),
                      deadline);
            }
          }
          return true;
        });
  }

  private static boolean moved(Statements s, long from, long to) throws SQLException {
    return s.update("UPDATE deadline_position SET position = ? WHERE position = ?", to, from) == 1;
  }

  @Override
  public void clear(long from) {
    file.writer().write(s -> moved(s, from, BEGIN) ? s.update("DELETE FROM open_deadline") : 0);
  }

  @Override
  public Optional<LocalDate> earliest(LocalDate from) {
    return file.read(s ->
        s.first(
            "SELECT due FROM open_deadline WHERE due >= ? ORDER BY due LIMIT 1",
            r -> LocalDate.ofEpochDay(r.getLong(1)),
            from.toEpochDay()));
  }

  @Override
  public List<OpenDeadline> on(LocalDate day) {
    return file.read(s ->
        s.list(
            """
            SELECT case_id, deadline, since FROM open_deadline WHERE due = ?
            ORDER BY case_id, deadline
            """,
            r -> new OpenDeadline(new CaseId(r.getString(1)), r.getString(2), day, r.getLong(3)),
            day.toEpochDay()));
  }

  @Override
  public long count() {
    return file.read(s -> s.first("SELECT count(*) FROM open_deadline", r -> r.getLong(1)))
        .orElse(0L);
  }

  @Override
  public void close() {
    file.close();
  }
}
