package aktenlauf.query.memory;

import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.kernel.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Documents as the objects that they are, by their ids and in the order of each index.
 *
 * <p>Who asks for ids waits for nobody. Who asks along an index sees all of a batch of writes or
 * nothing of it. What an index finds is matched against the whole filter, so that an index changes
 * the cost of an answer, never the answer.
 */
public final class MemoryDocuments<D extends ReadDocument> implements Documents<D> {
  /** So many documents are sorted rather than looked for along a list's whole index. */
  private static final int FEW = 1000;

  private final String name;
  private final Paths paths;
  private final Map<String, Holder<D>> byId = new ConcurrentHashMap<>();

  /** The same in the order of ids, which only those ask for who go through all of them. */
  private final ConcurrentNavigableMap<String, Holder<D>> inOrder = new ConcurrentSkipListMap<>();

  private final List<OrderedIndex<D>> indexes;

  /** Which indexes a field is part of: many share a few fields, most of which seldom change. */
  private final Map<Path, List<OrderedIndex<D>>> byField = new LinkedHashMap<>();

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final LongAdder looks = new LongAdder();

  /**
   * @throws IllegalArgumentException where an index names a field that the document has not
   */
  public MemoryDocuments(Projection<D> projection, String name) {
    this.name = name;
    this.paths = new Paths(projection.document());
    this.indexes = projection.indexes().stream().map(i -> new OrderedIndex<D>(i, paths)).toList();
    for (var index : indexes) {
      index
          .paths()
          .forEach(path -> byField.computeIfAbsent(path, _ -> new ArrayList<>()).add(index));
    }
  }

  @Override
  public String name() {
    return name;
  }

  /** How many documents have been looked at so far. */
  public long looks() {
    return looks.sum();
  }

  @Override
  public List<D> list(Filter filter, Sort sort, int limit) {
    var conditions = Conditions.of(filter);
    var matching = Matching.of(filter, paths);
    var ids = conditions.values("_id");
    if (ids != null) {
      return cut(ids.stream().flatMap(this::held).filter(matching), sort, limit);
    }
    lock.readLock().lock();
    try {
      var few = alternatives(conditions);
      if (few != null) {
        return cut(look(few.stream()).filter(matching), sort, limit);
      }
      var plan = Plan.of(indexes, conditions, sort, limit > 0);
      if (plan == null) {
        return cut(look(inOrder.values().stream()).filter(matching), sort, limit);
      }
      return cut(
          along(plan, matching, plan.ordered() || sort.fields().isEmpty() ? limit : 0).stream(),
          sort,
          limit);
    } finally {
      lock.readLock().unlock();
    }
  }

  private Stream<D> held(@Nullable Object id) {
    var holder = id instanceof String text ? byId.get(text) : null;
    return holder == null ? Stream.empty() : look(Stream.of(holder));
  }

  private Stream<D> look(Stream<Holder<D>> holders) {
    return holders.map(h -> {
      looks.increment();
      return h.document();
    });
  }

  private List<D> cut(Stream<D> found, Sort sort, int limit) {
    var sorted = sort.fields().isEmpty() ? found : found.sorted(Matching.of(sort, paths));
    return new ArrayList<>((limit == 0 ? sorted : sorted.limit(limit)).toList());
  }

  /**
   * @param most of each part, which are all that a list of so many can need; 0 for all
   */
  private List<D> along(Plan<D> plan, Predicate<Object> matching, int most) {
    Set<Holder<D>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var found = new ArrayList<D>();
    for (var part : plan.parts()) {
      int left = most == 0 ? Integer.MAX_VALUE : most;
      for (var holder : plan.index().between(part.from(), part.to(), plan.backwards())) {
        looks.increment();
        if (matching.test(holder.document()) && (!plan.index().several() || seen.add(holder))) {
          found.add(holder.document());
          if (--left == 0) {
            break;
          }
        }
      }
    }
    return found;
  }

  /** The documents of one of the filter's alternatives, where an index tells that they are few. */
  private @Nullable Set<Holder<D>> alternatives(Conditions conditions) {
    for (var any : conditions.alternatives()) {
      Set<Holder<D>> found = Collections.newSetFromMap(new IdentityHashMap<>());
      if (any.parts().stream().allMatch(part -> collect(part, found))) {
        return found;
      }
    }
    return null;
  }

  private boolean collect(Filter alternative, Set<Holder<D>> found) {
    var plan = Plan.of(indexes, Conditions.of(alternative), Sort.NONE, false);
    if (plan == null) {
      return false;
    }
    for (var part : plan.parts()) {
      for (var holder : plan.index().between(part.from(), part.to(), false)) {
        if (found.size() == FEW) {
          return false;
        }
        found.add(holder);
      }
    }
    return true;
  }

  @Override
  public long count(Filter filter, int most) {
    if (filter.equals(Filter.empty())) {
      return most == 0 ? byId.size() : Math.min(most, byId.size());
    }
    return list(filter, Sort.NONE, most).size();
  }

  @Override
  public List<Group> group(Filter filter, Grouping grouping, int most) {
    var by = paths.of(grouping.by());
    var sum = grouping.sum() == null ? null : paths.of(grouping.sum());
    var counts = new HashMap<String, long[]>();
    for (var document : list(filter, Sort.NONE, 0)) {
      long number = sum != null && sum.value(document) instanceof Number n ? n.longValue() : 0;
      for (var value : by.values(document)) {
        if (value != null) {
          var count = counts.computeIfAbsent(value.toString(), _ -> new long[2]);
          count[0]++;
          count[1] += number;
        }
      }
    }
    return counts.entrySet().stream()
        .limit(most)
        .map(e -> new Group(e.getKey(), e.getValue()[0], e.getValue()[1]))
        .toList();
  }

  @Override
  public Outcome write(Collection<D> documents) {
    var outcome = new Outcome();
    lock.writeLock().lock();
    try {
      documents.forEach(d -> write(d, outcome));
    } finally {
      lock.writeLock().unlock();
    }
    return outcome;
  }

  private void write(D document, Outcome outcome) {
    var holder = byId.get(document.id());
    if (holder != null && holder.document().position() >= document.position()) {
      outcome.newer().add(document.id());
      return;
    }
    var touched = holder == null ? indexes : touched(holder.document(), document);
    for (var index : touched) {
      var other = index.conflict(document, holder);
      if (other != null) {
        outcome
            .refused()
            .put(
                document.id(),
                "duplicate key %s: document %s has the same"
                    .formatted(String.join(", ", index.fields()), other.id()));
        return;
      }
    }
    if (holder == null) {
      var added = new Holder<>(document);
      touched.forEach(i -> i.add(added));
      byId.put(document.id(), added);
      inOrder.put(document.id(), added);
    } else {
      touched.forEach(i -> i.move(holder, document));
      holder.replace(document);
    }
  }

  private Collection<OrderedIndex<D>> touched(D before, D after) {
    Set<OrderedIndex<D>> touched = Collections.newSetFromMap(new IdentityHashMap<>());
    byField.forEach((path, all) -> {
      if (!path.same(before, after)) {
        touched.addAll(all);
      }
    });
    return touched;
  }

  /** Takes a document out; nothing where there is none. */
  public void remove(String id) {
    lock.writeLock().lock();
    try {
      inOrder.remove(id);
      var holder = byId.remove(id);
      if (holder != null) {
        indexes.forEach(i -> i.remove(holder));
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public List<Map<String, @Nullable Object>> stored(String after, int most) {
    return inOrder.tailMap(after, false).values().stream()
        .limit(most)
        .map(h -> stored(h.document()))
        .toList();
  }

  @Override
  public List<Map<String, @Nullable Object>> stored(Collection<String> ids) {
    return ids.stream()
        .map(byId::get)
        .filter(java.util.Objects::nonNull)
        .map(h -> stored(h.document()))
        .toList();
  }

  @Override
  public Map<String, @Nullable Object> stored(D document) {
    return Plain.of(document);
  }
}
