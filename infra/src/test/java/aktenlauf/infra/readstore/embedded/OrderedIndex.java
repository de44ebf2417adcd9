package aktenlauf.infra.readstore.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An index in the order of its fields and then of the documents' ids. The collection's lock guards
 * it.
 */
final class OrderedIndex extends Index<Integer> {
  private final TreeMap<IndexEntry, Integer> entries;
  private final String[] fields;
  private final boolean unique;
  private int arrays;

  OrderedIndex(String name, List<IndexKey> keys, boolean unique) {
    super(name, keys, false);
    this.unique = unique;
    this.fields = keys.stream().map(IndexKey::getKey).toArray(String[]::new);
    this.entries = new TreeMap<>(IndexEntry.order(keys));
  }

  String[] fields() {
    return fields;
  }

  /** With arrays among the values a document has several places, so that the order says nothing. */
  boolean hasArrays() {
    return arrays > 0;
  }

  /** Whether it is the index of that field alone. */
  boolean isOf(String field) {
    return fields.length == 1 && fields[0].equals(field);
  }

  /** The position of a document by its id, in the index of ids. */
  @Nullable Integer exact(@Nullable Object id) {
    return entries.get(new IndexEntry(new @Nullable Object[] {id, id}));
  }

  /** Positions between two bounds, in the order of the index or against it. */
  Iterable<Integer> between(IndexEntry from, IndexEntry to, boolean backwards) {
    if (Objects.requireNonNull(entries.comparator()).compare(from, to) >= 0) {
      return List.of(); // the filter contradicts itself
    }
    NavigableMap<IndexEntry, Integer> part = entries.subMap(from, false, to, false);
    return backwards ? part.descendingMap().values() : part.values();
  }

  private List<IndexEntry> entries(Document document) {
    var values = new @Nullable Object[fields.length + 1];
    values[fields.length] = document.getOrMissing("_id");
    for (int i = 0; i < fields.length; i++) {
      var value = fields[i].indexOf('.') < 0 ? document.getOrMissing(fields[i]) : null;
      if (value instanceof Collection || fields[i].indexOf('.') >= 0) {
        return several(document, values[fields.length]);
      }
      values[i] = value;
    }
    return List.of(new IndexEntry(values));
  }

  private List<IndexEntry> several(Document document, @Nullable Object id) {
    var all = new ArrayList<IndexEntry>();
    for (KeyValue key : getKeyValues(document)) {
      var values = new @Nullable Object[fields.length + 1];
      for (int i = 0; i < fields.length; i++) {
        values[i] = key.get(i);
      }
      values[fields.length] = id;
      all.add(new IndexEntry(values));
    }
    if (all.isEmpty()) { // an empty array
      var values = new @Nullable Object[fields.length + 1];
      Arrays.fill(values, Missing.getInstance());
      values[fields.length] = id;
      all.add(new IndexEntry(values));
    }
    return all;
  }

  private boolean array(Document document) {
    for (var field : fields) {
      var value =
          field.indexOf('.') < 0
              ? document.get(field)
              : Utils.getSubdocumentValueCollectionAware(document, field);
      if (value instanceof Collection) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable Integer getPosition(Document document) {
    return entries.get(entries(document).getFirst());
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Integer> collection) {
    if (unique) {
      for (var entry : entries(document)) {
        refuseSecond(entry, null, collection);
      }
    }
  }

  private void refuseSecond(
      IndexEntry entry, @Nullable Object self, MongoCollection<Integer> collection) {
    var own = Arrays.copyOf(entry.values(), fields.length);
    var same =
        entries.subMap(
            new IndexEntry(own, IndexEntry.BEFORE), false,
            new IndexEntry(own, IndexEntry.AFTER), false);
    for (var other : same.keySet()) {
      if (self == null || IndexEntry.compare(other.values()[fields.length], self) != 0) {
        throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(own));
      }
    }
  }

  @Override
  public void add(Document document, Integer position, MongoCollection<Integer> collection) {
    for (var entry : entries(document)) {
      entries.put(entry, position);
    }
    if (array(document)) {
      arrays++;
    }
  }

  @Override
  public @Nullable Integer remove(Document document) {
    Integer position = null;
    for (var entry : entries(document)) {
      position = entries.remove(entry);
    }
    if (array(document)) {
      arrays--;
    }
    return position;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Integer> collection) {
    if (unique && !same(before, after)) {
      for (var entry : entries(after)) {
        refuseSecond(entry, before.getOrMissing("_id"), collection);
      }
    }
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Integer position, MongoCollection<Integer> collection) {
    if (!same(before, after)) {
      remove(before);
      add(after, position, collection);
    }
  }

  private boolean same(Document before, Document after) {
    for (var field : fields) {
      if (field.indexOf('.') >= 0
          || !Objects.equals(before.getOrMissing(field), after.getOrMissing(field))) {
        return false;
      }
    }
    return true;
  }

  /** The collection plans for itself. */
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Integer> getPositions(Document query) {
    return List.of();
  }

  @Override
  public long getCount() {
    return entries.size();
  }

  @Override
  public long getDataSize() {
    return entries.size();
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public void drop() {
    entries.clear();
  }
}
