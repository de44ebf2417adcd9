package aktenlauf.infra.reads;

import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.reads.CaseRead;
import aktenlauf.shared.reads.CaseRead.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Entries as rows; both stores have the same columns. */
final class Rows {
  static final String COLUMNS =
      "position, at, kind, reader, role, unit, case_id, procedure, authority, what, detail, purpose";
  static final String INSERT =
      """
      INSERT INTO case_read(
        at, kind, reader, role, unit, case_id, procedure, authority, what, detail, purpose)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  static final String NEWEST =
      "SELECT %s FROM case_read WHERE case_id = ? ORDER BY position DESC LIMIT ?"
          .formatted(COLUMNS);

  /** A year's reads are not deleted at one go, which would keep those of the day waiting. */
  static final String DELETE =
      """
      DELETE FROM case_read WHERE position IN (
        SELECT position FROM case_read WHERE at < ? ORDER BY at LIMIT 5000)
      """;

  private Rows() {}

  static String page(ReadQuery.Condition condition) {
    return "SELECT %s FROM case_read WHERE %s ORDER BY position LIMIT ?"
        .formatted(COLUMNS, condition.sql());
  }

  static @Nullable Object[] values(ReadEntry e) {
    var read = e.read();
    return new @Nullable Object[] {
      e.at().toEpochMilli(),
      e.reader().kind().name(),
      e.reader().id(),
      e.reader().role(),
      e.reader().unit(),
      read.caseId(),
      read.procedure(),
      read.authority(),
      read.what().word(),
      read.detail(),
      e.purpose()
    };
  }

  static ReadEntry entry(ResultSet r) throws SQLException {
    return new ReadEntry(
        r.getLong(1),
        Instant.ofEpochMilli(r.getLong(2)),
        new Actor(
            Actor.Kind.valueOf(r.getString(3)), r.getString(4), r.getString(5), r.getString(6)),
        new CaseRead(
            r.getString(7),
            r.getString(8),
            r.getString(9),
            What.of(r.getString(10)),
            r.getString(11)),
        r.getString(12));
  }
}
