package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.Arrivals;
import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.Projector;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.kernel.ReadStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which documents serve readers, and how readers wait for what is being written. */
public final class ReadModelStore implements ReadStore {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Where another process writes, nobody wakes us. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final DocumentStore store;
  private final Map<String, Integer> active = new ConcurrentHashMap<>();
  private final Map<String, Arrivals> arrivals = new ConcurrentHashMap<>();
  private final Map<String, Projector<?>> writers = new ConcurrentHashMap<>();

  public ReadModelStore(DocumentStore store) {
    this.store = store;
  }

  Generations generations() {
    return store.generations();
  }

  @Override
  public <D extends ReadDocument> Documents<D> collection(Projection<D> projection) {
    var shape = ModelShape.of(projection);
    int generation =
        active.computeIfAbsent(projection.name(), _ -> store.generations().active(shape));
    return collection(projection, shape.generation(generation));
  }

  /** Any documents of the read model, such as a generation that is being built. */
  public <D extends ReadDocument> Documents<D> collection(Projection<D> projection, String name) {
    return store.documents(projection, name);
  }

  /** Makes the indexes too; does nothing where they are there. */
  <D extends ReadDocument> Documents<D> prepared(Projection<D> projection, String name) {
    return store.prepared(projection, name);
  }

  /** Drops a generation's documents; nothing where there are none. */
  public void drop(String name) {
    store.drop(name);
  }

  Arrivals arrivals(Projection<?> projection) {
    return arrivals.computeIfAbsent(projection.name(), _ -> new Arrivals());
  }

  /** From now on readers are served by this generation. */
  void serve(Projection<?> projection, int generation, Projector<?> writer) {
    writers.put(projection.name(), writer);
    active.put(projection.name(), generation);
  }

  @Override
  public <D extends ReadDocument> Reading<D> read(
      Projection<D> projection, String id, @Nullable Long minVersion, Supplier<Optional<D>> read) {
    if (minVersion == null) {
      return read.get().<Reading<D>>map(Reading.Found::new).orElseGet(Reading.Missing::new);
    }
    try (var waiting = arrivals(projection).expect(id, minVersion)) {
      return await(waiting, surelyOlder(projection, id, minVersion), minVersion, read);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Reading.NotYet<>();
    }
  }

  /** Spares the first of two reads where this process writes and has not written so far. */
  private boolean surelyOlder(Projection<?> projection, String id, long minVersion) {
    var writer = writers.get(projection.name());
    if (writer == null) {
      return false;
    }
    long known = writer.knownVersion(id);
    return known >= 0 && known < minVersion;
  }

  private static <D extends ReadDocument> Reading<D> await(
      Arrivals.Waiting waiting, boolean older, long minVersion, Supplier<Optional<D>> read)
      throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean look = !older;
    while (true) {
      if (look) {
        var document = read.get();
        if (document.isPresent() && document.get().version() >= minVersion) {
          return new Reading.Found<>(document.get());
        }
      }
      long left = end - System.nanoTime();
      if (left <= 0) {
        return new Reading.NotYet<>();
      }
      waiting.await(Math.min(left, LOOK_AGAIN.toNanos()));
      look = true;
    }
  }
}
