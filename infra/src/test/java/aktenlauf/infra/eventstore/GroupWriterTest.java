package aktenlauf.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The writer on a real file; only the moment of a failing commit is made by hand. */
class GroupWriterTest {
  private static final String INSERT = "INSERT INTO t VALUES(?)";

  @TempDir Path directory;

  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();
  private final AtomicReference<SQLException> nextCommit = new AtomicReference<>();
  private Connection connection;
  private GroupWriter writer;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("t.db"));
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("CREATE TABLE t(x TEXT PRIMARY KEY)");
    }
    var statements = new Statements(watched(connection));
    statements.begin();
    writer = new GroupWriter("t.db", statements, broken::incrementAndGet);
  }

  @AfterEach
  void close() {
    writer.close();
  }

  private Connection watched(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit")) {
                commits.incrementAndGet();
                var failure = nextCommit.getAndSet(null);
                if (failure != null) {
                  throw failure;
                }
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  private List<String> stored() throws SQLException {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("t.db"));
        var reader = new Statements(other)) {
      return reader.list("SELECT x FROM t ORDER BY x", r -> r.getString(1));
    }
  }

  private void insert(String text) {
    writer.writeOne(s -> s.update(INSERT, text));
  }

  /** Keeps the writer busy until all tasks wait, so that they meet in one batch. */
  private List<Future<?>> together(List<GroupWriter.Task<?>> tasks) throws Exception {
    var started = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var answers = new ArrayList<Future<?>>();
    try (var threads = Executors.newCachedThreadPool()) {
      threads.submit(() ->
          writer.writeOne(s -> {
            started.countDown();
            return uninterrupted(go);
          }));
      started.await();
      for (var task : tasks) {
        answers.add(threads.submit(() -> writer.write(task)));
      }
      while (writer.waiting() < tasks.size()) {
        Thread.onSpinWait();
      }
      go.countDown();
    }
    return answers;
  }

  private static int uninterrupted(CountDownLatch latch) {
    try {
      latch.await();
      return 0;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static GroupWriter.Task<?> row(String text) {
    return s -> s.update(INSERT, text);
  }

  @Test
  void allThatWaitShareOneCommit() throws Exception {
    var answers = together(List.of(row("a"), row("b"), row("c")));
    for (var answer : answers) {
      assertThat(answer.get()).isEqualTo(1);
    }
    assertThat(commits).hasValue(2);
    assertThat(stored()).containsExactly("a", "b", "c");
  }

  @Test
  void constraintFailsItsOwnTaskOnlyAndWholly() throws Exception {
    insert("a");
    GroupWriter.Task<?> conflict =
        s -> s.update(INSERT, "x") + s.update(INSERT, "y") + s.update(INSERT, "a");
    var answers = together(List.of(row("b"), conflict, row("c")));
    assertThat(answers.get(0).get()).isEqualTo(1);
    assertThatThrownBy(() -> answers.get(1).get())
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(ConstraintBroken.class);
    assertThat(answers.get(2).get()).isEqualTo(1);
    assertThat(stored()).containsExactly("a", "b", "c");
    assertThat(broken).hasValue(0);
  }

  @Test
  void taskThatThrowsFailsAloneAndWholly() throws Exception {
    GroupWriter.Task<?> faulty =
        s -> {
          s.update(INSERT, "x");
          throw new IllegalArgumentException("bad");
        };
    var answers = together(List.of(row("a"), faulty));
    assertThat(answers.get(0).get()).isEqualTo(1);
    assertThatThrownBy(() -> answers.get(1).get())
        .hasCauseInstanceOf(IllegalArgumentException.class);
    assertThat(stored()).containsExactly("a");
  }

  @Test
  void fullDiskFailsTheBatchAndWritingGoesOnWithSpace() throws Exception {
    insert("a");
    limit(pages());
    var large = "x".repeat(100_000);
    var answers = together(List.of(row("b"), row(large), row("c")));
    for (var answer : answers) {
      assertThatThrownBy(answer::get)
          .cause()
          .isInstanceOf(StorageFull.class)
          .hasMessage("disk full, nothing was stored in t.db");
    }
    assertThat(stored()).containsExactly("a");
    limit(1_000_000);
    insert("b");
    insert(large);
    assertThat(stored()).containsExactly("a", "b", large);
    assertThat(broken).hasValue(0);
  }

  private void limit(long pages) {
    writer.writeOne(s -> s.list("PRAGMA max_page_count=" + pages, r -> r.getLong(1)));
  }

  private long pages() {
    return writer.writeOne(
        s -> s.first("SELECT * FROM pragma_page_count", r -> r.getLong(1)).orElseThrow());
  }

  @Test
  void failedCommitAnswersEveryoneThatTheOutcomeIsUnknownAndStops() throws Exception {
    insert("a");
    var started = new CountDownLatch(1);
    var failure = new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
    GroupWriter.Task<?> arming =
        s -> {
          nextCommit.set(failure);
          started.countDown();
          return s.update(INSERT, "b");
        };
    var answers = together(List.of(arming, row("c")));
    started.await();
    for (var answer : answers) {
      assertThatThrownBy(answer::get)
          .cause()
          .isInstanceOf(StorageBroken.class)
          .hasMessageContaining("the outcome is unknown: disk I/O error");
    }
    assertThatThrownBy(() -> insert("d"))
        .isInstanceOf(EventStoreException.class)
        .hasMessageContaining("t.db takes no more writes after");
    writer.close();
    assertThat(broken).hasValue(1);
    assertThat(stored()).containsExactly("a");
  }

  @Test
  void busyFileBeforeTheCommitStoresNothingAndGoesOn() throws Exception {
    GroupWriter.Task<?> busy =
        s -> {
          throw new SQLiteException("locked", SQLiteErrorCode.SQLITE_BUSY);
        };
    assertThatThrownBy(() -> writer.write(busy)).hasMessageContaining("nothing was stored");
    insert("a");
    assertThat(stored()).containsExactly("a");
  }

  @Test
  void listenerThatFailsHarmsNobody() throws Exception {
    writer.onCommit(() -> {
      throw new IllegalStateException("listener");
    });
    insert("a");
    insert("b");
    assertThat(stored()).containsExactly("a", "b");
  }

  @Test
  void closedWriterRefuses() {
    writer.close();
    assertThatThrownBy(() -> insert("a")).hasMessage("t.db is closed");
  }
}
