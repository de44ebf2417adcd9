package aktenlauf.infra.readstore.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Documents in memory. A stored document is never changed, only replaced, since an answer is
 * written to the connection after the lock is released.
 */
final class OrderedCollection extends AbstractSynchronizedMongoCollection<Integer> {
  private static final Document ALL = new Document();

  private final List<@Nullable Document> slots = new ArrayList<>();
  private final ArrayDeque<Integer> free = new ArrayDeque<>();
  private final List<OrderedIndex> ordered = new ArrayList<>();
  private final QueryCount count;
  private boolean changing;

  OrderedCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      QueryCount count) {
    super(database, name, options, cursors);
    this.count = count;
  }

  @Override
  public synchronized void addIndex(Index<Integer> index) {
    super.addIndex(index);
    if (index instanceof OrderedIndex own && getIndexes().contains(own)) {
      ordered.add(own);
    }
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
    ordered.removeIf(i -> i.getName().equals(name));
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    if (isNaturalDescending(sort)) {
      return matchDocuments(query, sort, skip, limit, batchSize, fields);
    }
    var found = find(query, sort, limit > 0 ? skip + limit : 0).map(this::present);
    return matchDocumentsFromStream(found, ALL, sort, skip, limit, batchSize, fields);
  }

  /** Positions of the documents that match; the order is left to the caller. */
  private Stream<Integer> find(Document query, @Nullable Document sort, int most) {
    var one = byId(query);
    if (one != null) {
      count.index();
      return one.stream().filter(p -> matches(p, query));
    }
    boolean sorted = sort != null && !sort.isEmpty() && !sort.containsKey("$natural");
    var plan = Plan.of(ordered, query, sorted ? sort : null, most > 0);
    if (plan == null) {
      if (!query.isEmpty()) {
        count.scan();
      }
      return all().filter(p -> matches(p, query));
    }
    count.index();
    boolean cut = most > 0 && (plan.ordered() || !sorted);
    var seen = new HashSet<Integer>();
    var found = new ArrayList<Integer>();
    plan.positions()
        .forEach(part ->
            stream(part)
                .filter(p -> matches(p, query) && (!plan.index().hasArrays() || seen.add(p)))
                .limit(cut ? most : Long.MAX_VALUE)
                .forEach(found::add));
    return found.stream();
  }

  /** The position of the one document that the filter names by its id; null where it does not. */
  private @Nullable List<Integer> byId(Document query) {
    var ids = Conditions.of(query).values(getIdField());
    if (ids == null || ids.size() != 1) {
      return null;
    }
    for (var index : ordered) {
      if (index.isOf(getIdField())) {
        var position = index.exact(ids.getFirst());
        return position == null ? List.of() : List.of(position);
      }
    }
    return null;
  }

  private boolean matches(int position, Document query) {
    return documentMatchesQuery(Objects.requireNonNull(slots.get(position)), query);
  }

  /** While a document is changed in place, what is changed is a copy that no reader has seen. */
  private Document present(int position) {
    var document = Objects.requireNonNull(slots.get(position));
    if (changing) {
      document = document.cloneDeeply();
      slots.set(position, document);
    }
    return document;
  }

  private static Stream<Integer> stream(Iterable<Integer> positions) {
    return StreamSupport.stream(positions.spliterator(), false);
  }

  private Stream<Integer> all() {
    return IntStream.range(0, slots.size()).filter(p -> slots.get(p) != null).boxed();
  }

  @Override
  public synchronized Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters filters,
      boolean multi,
      boolean upsert,
      Oplog oplog) {
    if (!multi && update.keySet().stream().noneMatch(k -> k.startsWith("$"))) {
      return replace(selector, update, upsert, oplog);
    }
    changing = true;
    try {
      return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
    } finally {
      changing = false;
    }
  }

  private Document replace(Document selector, Document document, boolean upsert, Oplog oplog) {
    Utils.validateFieldNames(document);
    var position = find(selector, null, 1).findFirst().orElse(null);
    if (position != null) {
      var before = Objects.requireNonNull(slots.get(position));
      document.putIfAbsent(getIdField(), before.get(getIdField()));
      for (var index : getIndexes()) {
        index.checkUpdate(before, document, this);
      }
      for (var index : getIndexes()) {
        index.updateInPlace(before, document, position, this);
      }
      slots.set(position, document);
      oplog.handleUpdate(getFullName(), selector, document, List.of(document.get(getIdField())));
      return new Document("n", 1).append("nModified", 1);
    }
    if (!upsert) {
      return new Document("n", 0).append("nModified", 0);
    }
    document.putIfAbsent(getIdField(), id(selector));
    addDocument(document);
    oplog.handleInsert(getFullName(), List.of(document));
    return new Document("upserted", document.get(getIdField()))
        .append("n", 0)
        .append("nModified", 0);
  }

  private Object id(Document selector) {
    var named = Conditions.of(selector).values(getIdField());
    var id = named == null ? null : named.getFirst();
    return id == null ? new ObjectId() : id;
  }

  @Override
  public synchronized Document findAndModify(Document query) {
    changing = true;
    try {
      return super.findAndModify(query);
    } finally {
      changing = false;
    }
  }

  @Override
  protected Integer addDocumentInternal(Document document) {
    var position = free.poll();
    if (position == null) {
      slots.add(document);
      return slots.size() - 1;
    }
    slots.set(position, document);
    return position;
  }

  @Override
  protected void removeDocument(Integer position) {
    slots.set(position, null);
    free.add(position);
  }

  @Override
  protected Document getDocument(Integer position) {
    return Objects.requireNonNull(slots.get(position));
  }

  @Override
  protected @Nullable Integer findDocumentPosition(Document document) {
    return all().filter(p -> document.equals(slots.get(p))).findFirst().orElse(null);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var documents = all().map(this::present).toList();
    return matchDocumentsFromStream(
        isNaturalDescending(sort) ? documents.reversed().stream() : documents.stream(),
        query,
        sort,
        skip,
        limit,
        batchSize,
        fields);
  }

  @Override
  protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
    return all().map(p -> new DocumentWithPosition<>(getDocument(p), p));
  }

  @Override
  public synchronized int count() {
    return slots.size() - free.size();
  }

  @Override
  public synchronized int count(Document query, int skip, int limit) {
    return super.count(query, skip, limit);
  }

  /** Sizes are not told; computing them would cost as much as the write. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {
    throw new UnsupportedOperationException("sizes are not tracked");
  }

  @Override
  protected int getDataSize() {
    return 0;
  }

  @Override
  protected void handleUpdate(Integer position, Document before, Document after) {
    // The slot holds the changed document already.
  }
}
