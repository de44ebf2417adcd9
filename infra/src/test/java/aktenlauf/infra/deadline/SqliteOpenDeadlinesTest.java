package aktenlauf.infra.deadline;

import aktenlauf.command.deadline.OpenDeadlines;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a SQLite file. */
class SqliteOpenDeadlinesTest extends OpenDeadlinesContract {
  @TempDir Path directory;

  private SqliteOpenDeadlines index;

  @BeforeEach
  void open() {
    index = new SqliteOpenDeadlines(directory.resolve("deadlines.db"), () -> {});
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Override
  OpenDeadlines index() {
    return index;
  }

  @Override
  OpenDeadlines reopened() {
    close();
    open();
    return index;
  }
}
