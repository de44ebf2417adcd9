package aktenlauf.infra.readstore;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rebuilds a read model from the log beside the one that serves, and swaps them when it has caught
 * up.
 */
public final class RebuildReadModel implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RebuildReadModel.class);
  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReadModels models;
  private final Processors processors;
  private final LongSupplier head;
  private final Duration dropAfter;
  private final Map<String, Rebuild> rebuilds = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  RebuildReadModel(
      ReadModels models, Processors processors, LongSupplier head, Duration dropAfter) {
    this.models = models;
    this.processors = processors;
    this.head = head;
    this.dropAfter = dropAfter;
  }

  /** The newest rebuild of a read model in this process. */
  public Optional<Rebuild> of(String name) {
    return Optional.ofNullable(rebuilds.get(name));
  }

  /**
   * Begins a rebuild; empty where one is running, here or in another process.
   *
   * @throws IllegalArgumentException where there is no such read model
   */
  public Optional<Rebuild> start(String name) {
    var model =
        models.find(name).orElseThrow(() -> new IllegalArgumentException("no read model " + name));
    var number = models.generations().begin(model.shape());
    if (number.isEmpty()) {
      return Optional.empty();
    }
    var begun = new Rebuild(Rebuild.State.RUNNING, 0, head.getAsLong(), null);
    rebuilds.put(name, begun);
    Thread.ofPlatform()
        .name("rebuild-" + name)
        .daemon()
        .start(() -> run(model, number.getAsInt(), begun.of()));
    return Optional.of(begun);
  }

  private void run(ReadModel<?> model, int number, long of) {
    var name = model.name();
    try {
      rebuild(model, number, of);
    } catch (InterruptedException stopped) {
      fail(model, number, of, "stopped");
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      log.error("rebuild of {} failed", name, failed);
      fail(model, number, of, failed.toString());
    }
  }

  private void fail(ReadModel<?> model, int number, long of, String why) {
    rebuilds.computeIfPresent(
        model.name(), (_, last) -> new Rebuild(Rebuild.State.FAILED, last.events(), of, why));
    if (!closed.get()) {
      models.generations().giveUp(model.shape(), number);
    }
  }

  private <D extends aktenlauf.query.kernel.ReadDocument> void rebuild(
      ReadModel<D> model, int number, long of) throws InterruptedException {
    var next = model.next(number);
    next.start();
    try {
      fill(model, next, of);
      var before = model.serving();
      if (!swap(model, next)) {
        throw new IllegalStateException(
            "%s does not catch up with %s".formatted(next.name(), before.name()));
      }
      log.info("{} serves instead of {}", next.name(), before.name());
      rebuilds.put(model.name(), new Rebuild(Rebuild.State.DONE, next.position(), of, null));
      before.stop();
      Thread.sleep(dropAfter); // readers that have asked the old one are answered
      if (!closed.get()) {
        processors.drop(before.name());
      }
    } finally {
      if (model.serving() != next) {
        next.stop();
        if (!closed.get()) {
          processors.drop(next.name());
        }
      }
    }
  }

  private void fill(ReadModel<?> model, Generation<?> next, long of) throws InterruptedException {
    long told = System.nanoTime();
    while (next.position() < Math.max(of, model.serving().position())) {
      if (closed.get()) {
        throw new InterruptedException();
      }
      Thread.sleep(TICK);
      rebuilds.put(
          model.name(),
          new Rebuild(Rebuild.State.RUNNING, Math.min(of, next.position()), of, null));
      if (System.nanoTime() - told > HEARTBEAT.toNanos()) {
        told = System.nanoTime();
        models.generations().alive(model.shape(), next.number());
      }
    }
  }

  private <D extends aktenlauf.query.kernel.ReadDocument> boolean swap(
      ReadModel<D> model, Generation<D> next) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    return model.swap(
        next,
        () -> {
          java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
          return !closed.get() && System.nanoTime() < end;
        });
  }

  @Override
  public void close() {
    closed.set(true);
  }
}
