package aktenlauf.query.memory;

import aktenlauf.query.kernel.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Documents in the order of an index's fields and then of their ids. A lock guards it. */
final class OrderedIndex<D> {
  private final String[] fields;
  private final Path[] paths;
  private final boolean[] descending;
  private final boolean unique;
  private final boolean several;
  private final TreeMap<@Nullable Object[], Holder<D>> entries = new TreeMap<>(this::compare);

  OrderedIndex(Projection.Index declared, Paths paths) {
    var names = new ArrayList<>(declared.fields());
    if (!names.getLast().equals("_id") && !names.getLast().equals("-_id")) {
      names.add("_id");
    }
    int size = names.size();
    this.unique = declared.unique();
    this.fields = new String[size];
    this.paths = new Path[size];
    this.descending = new boolean[size];
    for (int i = 0; i < size; i++) {
      descending[i] = names.get(i).startsWith("-");
      fields[i] = descending[i] ? names.get(i).substring(1) : names.get(i);
      this.paths[i] = paths.of(fields[i]);
    }
    this.several = Arrays.stream(this.paths).anyMatch(Path::several);
  }

  /** What the order is made of. */
  List<Path> paths() {
    return List.of(paths);
  }

  /** The index's fields; the last one is the id. */
  String[] fields() {
    return fields;
  }

  boolean descending(int field) {
    return descending[field];
  }

  /** A document may have several places, or none, so that the order says nothing. */
  boolean several() {
    return several;
  }

  private int compare(@Nullable Object[] a, @Nullable Object[] b) {
    int common = Math.min(a.length, b.length);
    for (int i = 0; i < common; i++) {
      if (a[i] instanceof Values.Edge edge) {
        return edge == Values.Edge.BEFORE ? -1 : 1;
      }
      if (b[i] instanceof Values.Edge edge) {
        return edge == Values.Edge.BEFORE ? 1 : -1;
      }
      int order = Values.compare(a[i], b[i]);
      if (order != 0) {
        return descending[i] ? -order : order;
      }
    }
    return 0;
  }

  /** The document that has the new one's unique values already; null where there is none. */
  @Nullable D conflict(D document, @Nullable Holder<D> self) {
    if (!unique) {
      return null;
    }
    for (var key : keys(document)) {
      var from = Arrays.copyOf(key, key.length);
      var to = Arrays.copyOf(key, key.length);
      from[key.length - 1] = Values.Edge.BEFORE;
      to[key.length - 1] = Values.Edge.BEHIND;
      for (var other : entries.subMap(from, to).values()) {
        if (other != self) {
          return other.document();
        }
      }
    }
    return null;
  }

  void add(Holder<D> holder) {
    for (var key : keys(holder.document())) {
      entries.put(key, holder);
    }
  }

  void remove(Holder<D> holder) {
    keys(holder.document()).forEach(entries::remove);
  }

  /** Moves the document to where its next state belongs; called before it is replaced. */
  void move(Holder<D> holder, D next) {
    if (several) {
      var from = keys(holder.document());
      var to = keys(next);
      if (!same(from, to)) {
        from.forEach(entries::remove);
        to.forEach(key -> entries.put(key, holder));
      }
      return;
    }
    var before = key(holder.document());
    var after = key(next);
    if (compare(before, after) != 0) {
      entries.remove(before);
      entries.put(after, holder);
    }
  }

  private boolean same(List<@Nullable Object[]> from, List<@Nullable Object[]> to) {
    if (from.size() != to.size()) {
      return false;
    }
    for (int i = 0; i < from.size(); i++) {
      if (compare(from.get(i), to.get(i)) != 0) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Object[] key(D document) {
    var key = new @Nullable Object[paths.length];
    for (int i = 0; i < paths.length; i++) {
      key[i] = paths[i].value(document);
    }
    return key;
  }

  private List<@Nullable Object[]> keys(D document) {
    if (!several) {
      return List.<@Nullable Object[]>of(key(document));
    }
    List<@Nullable Object[]> all = new ArrayList<>();
    all.add(new @Nullable Object[0]);
    for (var path : paths) {
      List<@Nullable Object[]> longer = new ArrayList<>();
      for (var key : all) {
        for (var value : path.values(document)) {
          var next = Arrays.copyOf(key, key.length + 1);
          next[key.length] = value;
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  /** Documents between two bounds, both excluded, in the order of the index or against it. */
  Collection<Holder<D>> between(@Nullable Object[] from, @Nullable Object[] to, boolean backwards) {
    if (compare(from, to) >= 0) {
      return List.of(); // the filter contradicts itself
    }
    var part = entries.subMap(from, false, to, false);
    return backwards ? part.descendingMap().values() : part.values();
  }
}
