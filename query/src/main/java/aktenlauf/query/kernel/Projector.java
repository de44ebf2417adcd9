package aktenlauf.query.kernel;

import aktenlauf.shared.kernel.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies batches of events to one generation of a read model: at most one read, one write. What
 * was applied before changes nothing. An event that cannot be applied is laid aside, with all that
 * follow it for the same document; other documents go on.
 */
public final class Projector<D extends ReadDocument> {
  private static final Logger log = LoggerFactory.getLogger(Projector.class);

  private final Projection<D> projection;
  private final String model;
  private final Documents<D> documents;
  private final DeadLetters letters;
  private final Arrivals arrivals;
  private final Recent<D> recent;
  private final Set<String> parked;

  /**
   * @param documents the generation's
   * @param recent how many documents are kept in memory
   */
  public Projector(
      Projection<D> projection,
      Documents<D> documents,
      DeadLetters letters,
      Arrivals arrivals,
      int recent) {
    this.projection = projection;
    this.model = documents.name();
    this.documents = documents;
    this.letters = letters;
    this.arrivals = arrivals;
    this.recent = new Recent<>(recent);
    this.parked = letters.documents(model);
  }

  /** Returns when everything is stored; after an exception the same batch may come again. */
  public synchronized void apply(List<Recorded> events) {
    try {
      project(events);
    } catch (RuntimeException failed) {
      forget();
      throw failed;
    }
  }

  /** To be called when another process may have written since. */
  public void forget() {
    recent.clear();
  }

  /** The version that this process has written last, or -1 where it does not know. */
  public long knownVersion(String id) {
    var document = recent.get(id);
    return document == null ? -1 : document.version();
  }

  private void project(List<Recorded> events) {
    var aside = new ArrayList<DeadLetter>();
    var work = byDocument(events, aside);
    var before = load(work);
    var changed = new LinkedHashMap<String, D>();
    work.forEach((id, own) -> {
      var old = before.get(id);
      var document = advance(id, old, own, aside);
      if (document != null && document != old) {
        changed.put(id, document);
      }
    });
    write(changed, work, aside);
    if (!aside.isEmpty()) {
      letters.add(aside);
    }
  }

  private Map<String, List<Recorded>> byDocument(List<Recorded> events, List<DeadLetter> aside) {
    var work = new LinkedHashMap<String, List<Recorded>>();
    for (var event : events) {
      try {
        projection
            .documentId(event)
            .ifPresent(id -> work.computeIfAbsent(id, _ -> new ArrayList<>()).add(event));
      } catch (RuntimeException poison) {
        park(event.caseId().value(), event, poison.toString(), aside);
      }
    }
    return work;
  }

  private Map<String, D> load(Map<String, List<Recorded>> work) {
    var loaded = new HashMap<String, D>();
    var unknown = new ArrayList<String>();
    work.forEach((id, events) -> {
      if (parked.contains(id) && !letters.any(model, id)) {
        parked.remove(id); // retried by another process
        recent.remove(id);
      }
      var known = recent.get(id);
      if (known != null) {
        loaded.put(id, known);
      } else if (!fresh(id, events.getFirst())) {
        unknown.add(id);
      }
    });
    if (!unknown.isEmpty()) {
      documents.find(Filter.in("_id", unknown)).forEach(d -> loaded.put(d.id(), d));
    }
    return loaded;
  }

  /** A case's first event finds nothing; if it comes again, the guard by position tells. */
  private boolean fresh(String id, Recorded first) {
    return !parked.contains(id)
        && (projection.once() || first.version() == 1 && id.equals(first.caseId().value()));
  }

  private @Nullable D advance(
      String id, @Nullable D before, List<Recorded> events, List<DeadLetter> aside) {
    var document = before;
    for (var event : events) {
      if (document != null && document.position() >= event.position()) {
        continue;
      }
      if (parked.contains(id)) {
        park(id, event, null, aside);
        continue;
      }
      try {
        document = projection.apply(document, event);
      } catch (RuntimeException poison) {
        park(id, event, poison.toString(), aside);
      }
    }
    return document;
  }

  private void park(
      String document, Recorded event, @Nullable String error, List<DeadLetter> aside) {
    if (error != null) {
      log.error(
          "{}: event {} at position {} of case {} is laid aside: {}",
          model,
          event.type(),
          event.position(),
          event.caseId(),
          error);
    }
    parked.add(document);
    aside.add(DeadLetter.of(model, document, event, error));
  }

  private void write(
      Map<String, D> changed, Map<String, List<Recorded>> work, List<DeadLetter> aside) {
    if (changed.isEmpty()) {
      return;
    }
    var outcome = documents.write(changed.values());
    outcome
        .refused()
        .forEach((id, error) -> {
          changed.remove(id);
          recent.remove(id);
          refuse(id, work.getOrDefault(id, List.of()), error, aside);
        });
    outcome
        .newer()
        .forEach(id -> {
          changed.remove(id);
          recent.remove(id);
        });
    if (!projection.once()) {
      changed.forEach(recent::put);
    }
    announce(changed.values());
  }

  /** The store does not take the document: all its events of this batch wait. */
  private void refuse(String id, List<Recorded> events, String error, List<DeadLetter> aside) {
    aside.removeIf(l -> l.document().equals(id));
    var reason = error;
    for (var event : events) {
      park(id, event, reason, aside);
      reason = null;
    }
  }

  private void announce(Collection<D> written) {
    if (!arrivals.awaited()) {
      return;
    }
    for (var document : written) {
      arrivals.arrived(document.id(), document.version());
      projection.names(document).forEach(name -> arrivals.arrived(name, document.version()));
    }
  }

  /**
   * Tries the events that were laid aside again, in the order of the log.
   *
   * @param read the event at a position of the log
   * @return how many were applied
   */
  public synchronized int retry(LongFunction<Recorded> read) {
    int applied = 0;
    for (var document : letters.documents(model)) {
      recent.remove(document);
      parked.remove(document);
      applied += retry(document, read);
    }
    return applied;
  }

  private int retry(String document, LongFunction<Recorded> read) {
    int applied = 0;
    for (var all = letters.of(model, document); !all.isEmpty(); all = letters.of(model, document)) {
      for (var letter : all) {
        project(List.of(read.apply(letter.position())));
        if (parked.contains(document)) {
          return applied;
        }
        letters.remove(letter);
        applied++;
      }
    }
    return applied;
  }
}
