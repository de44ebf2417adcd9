package aktenlauf.infra.eventstore;

import java.sql.SQLException;

/** What SQLite's result codes mean for those who wait (https://sqlite.org/rescode.html). */
final class SqliteErrors {
  private static final int BUSY = 5;
  private static final int NO_MEMORY = 7;
  private static final int FULL = 13;
  private static final int CONSTRAINT = 19;

  private SqliteErrors() {}

  private static int primary(SQLException error) {
    return error.getErrorCode() & 0xff;
  }

  static boolean constraint(SQLException error) {
    return primary(error) == CONSTRAINT;
  }

  static boolean full(SQLException error) {
    return primary(error) == FULL;
  }

  /**
   * Whether the transaction surely is not on disk. A full disk is told before the frame that
   * commits is complete; anything else during the commit leaves it open.
   */
  static boolean nothingStored(SQLException error, boolean committing) {
    return switch (primary(error)) {
      case FULL -> true;
      case BUSY, NO_MEMORY -> !committing;
      default -> false;
    };
  }
}
