package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All read models of this process: started before requests are served, stopped after. */
public final class ReadModels implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ReadModels.class);
  private static final Duration TICK = Duration.ofMillis(20);
  private static final Duration TOLD = Duration.ofSeconds(1);
  private static final int ROUNDS = 60;

  private final List<Projection<?>> projections;
  private final ReadModelStore store;
  private final Processors processors;
  private final LongSupplier head;
  private final boolean shared;
  private final OlderShapes older;
  private volatile long awaited;
  private volatile List<ReadModel<?>> models = List.of();
  private volatile boolean running;
  private volatile CompletableFuture<Void> ready = new CompletableFuture<>();
  private @Nullable Thread watch;

  /**
   * @param shared whether other processes use the same store
   */
  ReadModels(
      List<Projection<?>> projections,
      ReadModelStore store,
      Processors processors,
      LongSupplier head,
      boolean shared) {
    this.projections = List.copyOf(projections);
    this.store = store;
    this.processors = processors;
    this.head = head;
    this.shared = shared;
    this.older = new OlderShapes(store.generations(), processors);
  }

  Generations generations() {
    return store.generations();
  }

  List<ReadModel<?>> all() {
    return models;
  }

  Optional<ReadModel<?>> find(String name) {
    return models.stream().filter(m -> m.name().equals(name)).findFirst();
  }

  public List<String> names() {
    return projections.stream().map(Projection::name).sorted().toList();
  }

  /** Place in the log up to which a read model's documents are written. */
  public long position(String name) {
    return find(name).map(m -> m.serving().position()).orElse(0L);
  }

  /** True once all have seen what the log held at the start. */
  public boolean ready() {
    return ready.isDone();
  }

  /** Read models that have not seen yet what the log held at the start, each with its reason. */
  List<String> filling() {
    return ready()
        ? List.of()
        : models.stream()
            .filter(m -> m.serving().position() < awaited)
            .map(ReadModels.this::reason)
            .toList();
  }

  private String reason(ReadModel<?> model) {
    return older
        .stored(model.shape())
        .map(o -> "%s (shape %d, stored: %s)".formatted(model.name(), model.shape().number(), o))
        .orElse(model.name());
  }

  /** Runs the action once all have seen what the log held at the start. */
  public void whenReady(Runnable action) {
    var _ = ready.thenRun(action);
  }

  /** Waits until all read models have come to a position; false where the time was too short. */
  public boolean await(long position, Duration patience) throws InterruptedException {
    return await(this::slowest, position, patience);
  }

  /** Waits until one read model has come to a position; false where the time was too short. */
  public boolean await(String name, long position, Duration patience) throws InterruptedException {
    return await(() -> position(name), position, patience);
  }

  private static boolean await(LongSupplier current, long position, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (current.getAsLong() < position) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(Duration.ofMillis(2));
    }
    return true;
  }

  private long slowest() {
    return models.stream().mapToLong(m -> m.serving().position()).min().orElse(0);
  }

  @Override
  public synchronized void start() {
    var made = new ArrayList<ReadModel<?>>();
    for (var projection : projections) {
      made.add(model(projection));
    }
    awaited = head.getAsLong();
    models = List.copyOf(made);
    running = true;
    models.forEach(this::tellShape);
    models.forEach(m -> m.serving().start());
    watch = Thread.ofPlatform().name("read-models-watch").daemon().start(this::watch);
  }

  private <D extends ReadDocument> ReadModel<D> model(Projection<D> projection) {
    return new ReadModel<>(projection, store, processors);
  }

  private void tellShape(ReadModel<?> model) {
    if (model.serving().position() == 0) {
      older
          .stored(model.shape())
          .ifPresent(o ->
              log.info(
                  "{} is filled from the log: what is stored has shape {}, this version has shape {}",
                  model.name(),
                  o,
                  model.shape().number()));
    }
  }

  private void watch() {
    try {
      catchUp(awaited);
      ready.complete(null);
      for (long round = 0; shared && running; round++) {
        Thread.sleep(TOLD);
        look(round % ROUNDS == 0);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(boolean forOlder) {
    try {
      models.forEach(ReadModel::follow);
      if (forOlder) {
        dropOlder(System.currentTimeMillis());
      }
    } catch (MongoException unavailable) {
      log.warn("the store of the read models does not answer: {}", unavailable.getMessage());
    }
  }

  /** Drops what older versions have left; tests move the time. */
  void dropOlder(long now) {
    models.forEach(m -> older.drop(m.shape(), now));
  }

  private void catchUp(long of) throws InterruptedException {
    long told = System.nanoTime();
    boolean spoke = false;
    for (long position = seen(); position < of; position = seen()) {
      Thread.sleep(TICK);
      if (System.nanoTime() - told > TOLD.toNanos()) {
        told = System.nanoTime();
        spoke = true;
        log.info("read models: {} of {} events", grouped(Math.max(0, position)), grouped(of));
      }
    }
    if (spoke) {
      log.info("read models: all {} events", grouped(of));
    }
  }

  /** As {@link #slowest}; -1 while the store does not answer. */
  private long seen() throws InterruptedException {
    try {
      return models.isEmpty() ? Long.MAX_VALUE : slowest();
    } catch (MongoException unavailable) {
      log.warn("the store of the read models does not answer: {}", unavailable.getMessage());
      Thread.sleep(TOLD);
      return -1;
    }
  }

  private static String grouped(long number) {
    return String.format(java.util.Locale.ROOT, "%,d", number);
  }

  @Override
  public synchronized void stop() {
    running = false;
    var watching = watch;
    if (watching != null) {
      watching.interrupt();
    }
    var stopping =
        models.stream()
            .map(m -> CompletableFuture.runAsync(m.serving()::stop))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(stopping).join();
    ready = new CompletableFuture<>();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, whose phase is higher. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 4096;
  }
}
