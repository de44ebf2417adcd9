package aktenlauf.infra.audit;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.readstore.ReadModelStore;
import aktenlauf.infra.readstore.ReadModels;
import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replays of this process, one after the other; the newest results are kept. */
public final class Replays implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Replays.class);
  private static final int KEPT = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final List<Projection<?>> projections;
  private final ReadModels models;
  private final EventLog events;
  private final ReadModelStore store;
  private final DeadLetters letters;
  private final Supplier<String> ids;
  private final Map<String, Replay> replays = new LinkedHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("replay").daemon().factory());

  Replays(
      List<Projection<?>> projections,
      ReadModels models,
      EventLog events,
      ReadModelStore store,
      DeadLetters letters,
      Supplier<String> ids) {
    this.projections = List.copyOf(projections);
    this.models = models;
    this.events = events;
    this.store = store;
    this.letters = letters;
    this.ids = ids;
  }

  /** Names of the read models that can be replayed. */
  public List<String> names() {
    return projections.stream().map(Projection::name).sorted().toList();
  }

  /** Begins a replay; empty where there is no such read model. */
  Optional<Replay> start(String readModel) {
    return projections.stream()
        .filter(p -> p.name().equals(readModel))
        .findFirst()
        .map(this::begin);
  }

  private Replay begin(Projection<?> projection) {
    var replay = new Replay(ids.get(), projection.name());
    synchronized (replays) {
      replays.put(replay.id(), replay);
      if (replays.size() > KEPT) {
        replays.remove(replays.keySet().iterator().next());
      }
    }
    long until = events.head();
    worker.execute(() -> run(projection, replay, until));
    return replay;
  }

  /**
   * Replays a read model up to the end of the log and waits for the result.
   *
   * @throws IllegalArgumentException where there is no such read model
   */
  public Replayed replay(String readModel) {
    var projection =
        projections.stream()
            .filter(p -> p.name().equals(readModel))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no read model " + readModel));
    var replay = new Replay(ids.get(), readModel);
    run(projection, replay, events.head());
    return replay.result();
  }

  Optional<Replay> find(String id) {
    synchronized (replays) {
      return Optional.ofNullable(replays.get(id));
    }
  }

  private <D extends ReadDocument> void run(Projection<D> projection, Replay replay, long until) {
    try {
      compare(projection, replay, until);
      replay.done();
    } catch (InterruptedException stopped) {
      replay.failed("stopped");
      Thread.currentThread().interrupt();
    } catch (CancellationException stopped) {
      replay.failed(String.valueOf(stopped.getMessage()));
    } catch (RuntimeException broken) {
      log.error("replay of {} failed", projection.name(), broken);
      replay.failed(broken.toString());
    }
  }

  private <D extends ReadDocument> void compare(Projection<D> projection, Replay replay, long until)
      throws InterruptedException {
    try (var shadow =
        new Shadow<>(projection, events, store, letters, replay, worker::isShutdown)) {
      shadow.fill(until);
      if (!models.await(projection.name(), until, PATIENCE)) {
        throw new CancellationException("the live read model does not come to position " + until);
      }
      shadow.compare(until);
    }
  }

  @Override
  public void close() {
    worker.shutdown();
  }
}
