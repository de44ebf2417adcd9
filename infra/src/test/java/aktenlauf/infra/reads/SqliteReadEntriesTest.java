package aktenlauf.infra.reads;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a SQLite file. */
class SqliteReadEntriesTest extends ReadEntriesContract {
  @TempDir Path directory;

  private SqliteReadEntries entries;

  @BeforeEach
  void open() {
    entries = new SqliteReadEntries(directory.resolve("reads.db"), () -> {});
  }

  @AfterEach
  void close() {
    entries.close();
  }

  @Override
  ReadEntries entries() {
    return entries;
  }

  @Override
  ReadEntries reopened() {
    close();
    open();
    return entries;
  }
}
