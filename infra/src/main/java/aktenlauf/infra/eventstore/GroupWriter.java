package aktenlauf.infra.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes to a SQLite file. Everything that waited while the last commit was on
 * its way to disk is written in one transaction: one fsync for all of them, and none is answered
 * before it.
 *
 * <p>A task that breaks a constraint fails alone. A full disk fails everyone in the batch, and
 * writing goes on once there is space. After any other failure nobody knows what is on disk (a
 * failed fsync may have dropped the pages that it was to write): nothing is written any more.
 */
public final class GroupWriter implements AutoCloseable {
  /** What is to be written; runs on the writer's thread. */
  @FunctionalInterface
  public interface Task<T> {
    T run(Statements statements) throws SQLException;
  }

  private record Waiting<T>(Task<T> task, boolean single, CompletableFuture<T> answer) {}

  private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
  private static final int MOST = 1_000;
  private static final Waiting<?> STOP = new Waiting<>(s -> "", true, new CompletableFuture<>());

  private final String name;
  private final Statements statements;
  private final Runnable onBroken;
  private final LinkedBlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile @Nullable StorageBroken broken;
  private volatile Task<?> beforeAnswers = s -> "";
  private volatile boolean closed;
  private volatile boolean ended;

  /**
   * @param statements a connection with a transaction begun; the writer's own from now on
   * @param onBroken called once, after all who waited have their answer
   */
  GroupWriter(String name, Statements statements, Runnable onBroken) {
    this.name = name;
    this.statements = statements;
    this.onBroken = onBroken;
    this.thread = Thread.ofPlatform().name("writer of " + name).start(this::work);
  }

  /** Runs after each commit and before its answers, on the writer's thread. */
  void beforeAnswers(Task<?> task) {
    beforeAnswers = task;
  }

  /** Called after each commit; must not block. */
  void onCommit(Runnable listener) {
    listeners.add(listener);
  }

  void remove(Runnable listener) {
    listeners.remove(listener);
  }

  /**
   * Writes several statements, all or none, and returns when they are on disk.
   *
   * @throws ConstraintBroken where the task broke a constraint; nothing of it was stored
   * @throws NothingStored where there is no space, or another writer kept the database locked
   * @throws StorageBroken where the outcome is unknown, and from then on
   */
  public <T> T write(Task<T> task) {
    return submit(task, false);
  }

  /** As {@link #write}, of a task with one changing statement only, which SQLite itself undoes. */
  public <T> T writeOne(Task<T> task) {
    return submit(task, true);
  }

  /** Tasks that no batch has taken yet. */
  int waiting() {
    return queue.size();
  }

  private <T> T submit(Task<T> task, boolean single) {
    var waiting = new Waiting<>(task, single, new CompletableFuture<T>());
    refuseWhenBroken();
    queue.add(waiting);
    if (ended) {
      // The writer may have looked into the queue for the last time before.
      answerLeft();
    }
    try {
      return waiting.answer.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException known ? known : failed;
    }
  }

  private void refuseWhenBroken() {
    var reason = broken;
    if (reason != null) {
      throw new StorageBroken(
          "%s takes no more writes after: %s".formatted(name, reason.getMessage()), reason);
    }
    if (closed) {
      throw new StorageBroken("%s is closed".formatted(name), null);
    }
  }

  private void work() {
    var batch = new ArrayList<Waiting<?>>();
    boolean several = false;
    try (statements) {
      while (broken == null) {
        batch.add(queue.take());
        if (several) {
          // Who is about to write comes along: many writers make fewer, larger commits.
          Thread.yield();
        }
        queue.drainTo(batch, MOST - 1);
        several = batch.size() > 1;
        boolean stop = batch.remove(STOP);
        writeAll(batch);
        batch.clear();
        if (stop && queue.isEmpty()) {
          break;
        }
        if (stop) {
          queue.add(STOP);
        }
      }
    } catch (InterruptedException | SQLException ended) {
      LOG.warn("the writer of {} ends: {}", name, ended.toString());
    }
    ended = true;
    answerLeft();
    if (broken != null) {
      onBroken.run();
    }
  }

  private void answerLeft() {
    for (Waiting<?> left; (left = queue.poll()) != null; ) {
      left.answer.completeExceptionally(
          new StorageBroken("%s takes no more writes".formatted(name), broken));
    }
  }

  private void writeAll(List<Waiting<?>> batch) {
    var answers = new ArrayList<Runnable>(batch.size());
    boolean committing = false;
    try {
      for (var waiting : batch) {
        run(waiting, answers);
      }
      if (answers.isEmpty()) {
        return;
      }
      committing = true;
      statements.commit();
      beforeAnswers.run(statements);
    } catch (SQLException failed) {
      fail(batch, failed, committing);
      return;
    } catch (Throwable failed) {
      giveUp(batch, failed);
      return;
    }
    answers.forEach(Runnable::run);
    tellListeners();
  }

  private <T> void run(Waiting<T> waiting, List<Runnable> answers) throws SQLException {
    if (!waiting.single) {
      statements.update("SAVEPOINT task");
    }
    try {
      var result = waiting.task.run(statements);
      answers.add(() -> waiting.answer.complete(result));
    } catch (SQLException | RuntimeException failed) {
      if (failed instanceof SQLException sql && !SqliteErrors.constraint(sql)) {
        throw sql;
      }
      if (!waiting.single) {
        statements.update("ROLLBACK TO task");
      }
      waiting.answer.completeExceptionally(
          failed instanceof SQLException sql ? new ConstraintBroken(sql) : failed);
    }
    if (!waiting.single) {
      statements.update("RELEASE task");
    }
  }

  private void fail(List<Waiting<?>> batch, SQLException failed, boolean committing) {
    if (!SqliteErrors.nothingStored(failed, committing) || !rolledBack()) {
      giveUp(batch, failed);
      return;
    }
    var reason =
        SqliteErrors.full(failed)
            ? new StorageFull("disk full, nothing was stored in " + name, failed)
            : new NothingStored(
                "nothing was stored in %s: %s".formatted(name, failed.getMessage()), failed);
    LOG.error("{}", reason.getMessage());
    batch.forEach(w -> w.answer.completeExceptionally(reason));
  }

  /** SQLite may have rolled back by itself; then there is no transaction, and one is begun. */
  private boolean rolledBack() {
    try {
      statements.rollback();
      return true;
    } catch (SQLException none) {
      try {
        statements.execute("BEGIN IMMEDIATE");
        return true;
      } catch (SQLException failed) {
        LOG.error("{} cannot begin a transaction", name, failed);
        return false;
      }
    }
  }

  private void giveUp(List<Waiting<?>> batch, Throwable failed) {
    var reason =
        new StorageBroken(
            "writing to %s failed and the outcome is unknown: %s"
                .formatted(name, failed.getMessage()),
            failed);
    LOG.error("{}", reason.getMessage(), failed);
    broken = reason;
    batch.forEach(w -> w.answer.completeExceptionally(reason));
  }

  private void tellListeners() {
    for (var listener : listeners) {
      try {
        listener.run();
      } catch (RuntimeException failed) {
        LOG.warn("a listener to the commits of {} failed", name, failed);
      }
    }
  }

  /** Takes no more writes, writes what waits, and closes the connection. */
  @Override
  public void close() {
    closed = true;
    queue.add(STOP);
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
