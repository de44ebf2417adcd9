package aktenlauf.infra.audit;

import static aktenlauf.query.kernel.Filter.in;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.readstore.ReadModelStore;
import aktenlauf.query.kernel.Arrivals;
import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.Projector;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.shared.kernel.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The read model anew from the log, in a collection of its own, and its comparison with the live
 * one. The live one moves on meanwhile: where a document has, the replayed one is brought forward
 * to exactly the event that the live one has seen.
 */
final class Shadow<D extends ReadDocument> implements AutoCloseable {
  private static final int BATCH = 1000;
  private static final int PAGE = 500;
  private static final int RECENT = 2000;

  private final Projection<D> projection;
  private final EventLog log;
  private final ReadModelStore store;
  private final DeadLetters letters;
  private final Replay replay;
  private final BooleanSupplier cancelled;
  private final String name;
  private final Documents<D> documents;

  Shadow(
      Projection<D> projection,
      EventLog log,
      ReadModelStore store,
      DeadLetters letters,
      Replay replay,
      BooleanSupplier cancelled) {
    this.projection = projection;
    this.log = log;
    this.store = store;
    this.letters = letters;
    this.replay = replay;
    this.cancelled = cancelled;
    this.name = projection.name() + "_replay_" + replay.id();
    this.documents = store.collection(projection, name);
  }

  /** Applies the log up to a position. */
  void fill(long until) {
    var projector = new Projector<>(projection, documents, letters, new Arrivals(), RECENT);
    var batch = new ArrayList<Recorded>(BATCH);
    try (var events = log.after(-1)) {
      for (var all = events.iterator(); all.hasNext(); ) {
        var event = all.next();
        if (event.position() > until) {
          break;
        }
        batch.add(event);
        if (batch.size() == BATCH) {
          apply(projector, batch);
        }
      }
    }
    apply(projector, batch);
  }

  private void apply(Projector<D> projector, List<Recorded> batch) {
    checkCancelled();
    projector.apply(batch);
    replay.replayed(batch.size());
    batch.clear();
  }

  private void checkCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("stopped");
    }
  }

  /** Compares; the live read model has come to {@code until} at least. */
  void compare(long until) {
    var moved = new HashMap<String, Map<String, @Nullable Object>>();
    var from = "";
    while (true) {
      var live = live().stored(from, PAGE);
      if (live.isEmpty()) {
        break;
      }
      from = id(live.getLast());
      checkCancelled();
      comparePage(live, until, moved);
      if (moved.size() >= BATCH) {
        bringForward(moved, until);
      }
      replay.compared(live.size());
    }
    bringForward(moved, until);
    missing();
  }

  private void comparePage(
      List<Map<String, @Nullable Object>> live,
      long until,
      Map<String, Map<String, @Nullable Object>> moved) {
    var replayed = byId(documents, live.stream().map(Shadow::id).toList());
    for (var document : live) {
      var id = id(document);
      if (position(document) > until) {
        moved.put(id, document);
      } else {
        Comparison.of(id, document, replayed.get(id), replay::differs);
      }
    }
  }

  /**
   * Applies what came after the replay's end to documents that have moved on, each to its own end.
   */
  private void bringForward(Map<String, Map<String, @Nullable Object>> moved, long until) {
    if (moved.isEmpty()) {
      return;
    }
    var current = new HashMap<String, D>();
    documents.find(in("_id", moved.keySet())).forEach(d -> current.put(d.id(), d));
    long last = moved.values().stream().mapToLong(Shadow::position).max().orElse(until);
    try (var events = log.after(until)) {
      for (var all = events.iterator(); all.hasNext(); ) {
        var event = all.next();
        if (event.position() > last) {
          break;
        }
        bringForward(event, moved, current);
      }
    }
    moved.forEach((id, live) -> Comparison.of(id, live, stored(current.get(id)), replay::differs));
    moved.clear();
  }

  private void bringForward(
      Recorded event, Map<String, Map<String, @Nullable Object>> moved, Map<String, D> current) {
    var id = projection.documentId(event).orElse(null);
    var live = id == null ? null : moved.get(id);
    if (id != null && live != null && event.position() <= position(live)) {
      var before = current.get(id);
      current.put(id, projection.apply(before, event));
    }
  }

  private @Nullable Map<String, @Nullable Object> stored(@Nullable D document) {
    return document == null ? null : documents.stored(document);
  }

  /** Documents that the log gives and readers do not find. */
  private void missing() {
    var from = "";
    while (true) {
      var replayed = documents.stored(from, PAGE);
      if (replayed.isEmpty()) {
        return;
      }
      from = id(replayed.getLast());
      checkCancelled();
      var live = byId(live(), replayed.stream().map(Shadow::id).toList());
      for (var document : replayed) {
        if (!live.containsKey(id(document))) {
          Comparison.of(id(document), null, document, replay::differs);
        }
      }
    }
  }

  /** Asked anew for every page, since a rebuild may swap the documents. */
  private Documents<D> live() {
    return store.collection(projection);
  }

  private static Map<String, Map<String, @Nullable Object>> byId(
      Documents<?> from, List<String> ids) {
    var found = new HashMap<String, Map<String, @Nullable Object>>();
    from.stored(ids).forEach(d -> found.put(id(d), d));
    return found;
  }

  private static String id(Map<String, @Nullable Object> document) {
    return String.valueOf(document.get("_id"));
  }

  private static long position(Map<String, @Nullable Object> document) {
    return document.get("position") instanceof Number position ? position.longValue() : 0;
  }

  @Override
  public void close() {
    store.drop(name);
    letters.drop(name);
  }
}
