package aktenlauf.query.testing;

import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.shared.kernel.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Read models in a store that nobody fills but the test. */
public abstract class Reads implements ReadStore, AutoCloseable {
  private final Map<String, Documents<?>> all = new ConcurrentHashMap<>();

  abstract <D extends ReadDocument> Documents<D> open(Projection<D> projection);

  @Override
  @SuppressWarnings("unchecked") // a projection's name goes with its documents
  public <D extends ReadDocument> Documents<D> collection(Projection<D> projection) {
    return (Documents<D>) all.computeIfAbsent(projection.name(), _ -> open(projection));
  }

  @Override
  public <D extends ReadDocument> Reading<D> read(
      Projection<D> projection, String id, Long minVersion, Supplier<Optional<D>> read) {
    var found = read.get();
    if (minVersion != null && found.map(d -> d.version() < minVersion).orElse(true)) {
      return new Reading.NotYet<>();
    }
    return found.<Reading<D>>map(Reading.Found::new).orElseGet(Reading.Missing::new);
  }

  /**
   * Applies the events one by one, those that are new, reading and writing the document each time.
   */
  public <D extends ReadDocument> void project(Projection<D> projection, List<Recorded> events) {
    for (var event : events) {
      var id = projection.documentId(event).orElseThrow();
      var before = collection(projection).find(aktenlauf.query.kernel.Filter.eq("_id", id)).first();
      if (before == null || before.position() < event.position()) {
        save(projection, projection.apply(before, event));
      }
    }
  }

  /** Applies the events in memory and writes the document once. */
  public <D extends ReadDocument> void projectAtOnce(
      Projection<D> projection, List<Recorded> events) {
    save(projection, applied(projection, events));
  }

  public static <D extends ReadDocument> D applied(
      Projection<D> projection, List<Recorded> events) {
    D document = null;
    for (var event : events) {
      document = projection.apply(document, event);
    }
    return document;
  }

  private <D extends ReadDocument> void save(Projection<D> projection, D document) {
    var outcome = collection(projection).write(List.of(document));
    if (!outcome.refused().isEmpty() || !outcome.newer().isEmpty()) {
      throw new AssertionError("%s is not written: %s".formatted(document.id(), outcome));
    }
  }

  @Override
  public void close() {}
}
