package aktenlauf.infra.eventstore;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.sqlite.SQLiteConfig;

/**
 * A SQLite file with one writer and a few readers. Every commit is on disk before it is answered:
 * {@code synchronous=FULL} fsyncs the write-ahead log at each.
 */
public final class SqliteFile implements AutoCloseable {
  /** What a reader does with its connection. */
  @FunctionalInterface
  public interface Query<T> {
    T run(Statements statements) throws SQLException;
  }

  private static final int READERS = 4;

  /** In KiB: a case's place in an index may be anywhere in it, and is looked for at each event. */
  private static final int WRITERS_PAGES = 16_384;

  private final Path path;
  private final GroupWriter writer;
  private final BlockingQueue<Optional<Statements>> readers = new ArrayBlockingQueue<>(READERS);

  /**
   * @param schema statements that make the tables where they are missing
   * @param onBroken called once when the writer has given up
   */
  public SqliteFile(Path path, List<String> schema, Runnable onBroken) {
    this.path = path;
    try {
      PrivateFiles.make(path);
      var connection = open(false);
      for (var pragma :
          List.of(
              "journal_mode=WAL",
              "synchronous=FULL",
              "wal_autocheckpoint=8000",
              "cache_size=-" + WRITERS_PAGES)) {
        connection.execute("PRAGMA " + pragma);
      }
      for (var sql : schema) {
        connection.execute(sql);
      }
      connection.begin();
      for (int i = 0; i < READERS; i++) {
        readers.add(Optional.of(open(true)));
      }
      writer = new GroupWriter(path.getFileName().toString(), connection, onBroken);
    } catch (SQLException failed) {
      throw new EventStoreException(
          "cannot open %s: %s".formatted(path, failed.getMessage()), failed);
    }
  }

  private Statements open(boolean readOnly) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(5_000);
    config.setGetGeneratedKeys(false);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return new Statements(config.createConnection("jdbc:sqlite:" + path));
  }

  public GroupWriter writer() {
    return writer;
  }

  /** Waits for a free reader; sees every commit that was answered. */
  public <T> T read(Query<T> query) {
    var reader = reader();
    try {
      return query.run(
          reader.orElseThrow(() -> new StorageBroken("%s is closed".formatted(path), null)));
    } catch (SQLException failed) {
      throw new EventStoreException(
          "cannot read %s: %s".formatted(path, failed.getMessage()), failed);
    } finally {
      readers.add(reader);
    }
  }

  private Optional<Statements> reader() {
    try {
      return readers.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new EventStoreException("interrupted while waiting to read " + path, stopped);
    }
  }

  /**
   * Waits for readers on their way, writes what waits, then closes. The writer closes last, so that
   * it moves the write-ahead log into the file.
   */
  @Override
  public void close() {
    try {
      for (int i = 0; i < READERS; i++) {
        var reader = readers.take();
        if (reader.isEmpty()) {
          readers.add(reader);
          return;
        }
        reader.get().close();
      }
      readers.add(Optional.empty());
    } catch (SQLException failed) {
      throw new EventStoreException("cannot close " + path, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    writer.close();
  }
}
