package aktenlauf.query.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.kernel.Sort;
import aktenlauf.query.kernel.StoreUnavailableException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Documents in a collection of a server. */
public final class MongoDocuments<D extends ReadDocument> implements Documents<D> {
  static final int MOST = 1000;
  private static final int DUPLICATE_KEY = 11000;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<D> collection;

  /** Its client uses {@link Codecs}. */
  public MongoDocuments(MongoDatabase database, Projection<D> projection, String name) {
    this.collection = database.getCollection(name, projection.document());
  }

  /** Makes the indexes; does nothing where they are there. */
  public MongoDocuments<D> prepared(List<Projection.Index> indexes) {
    for (var index : indexes) {
      var keys = index.fields().stream().map(MongoDocuments::key).toArray(Bson[]::new);
      collection.createIndex(
          Indexes.compoundIndex(keys), new IndexOptions().unique(index.unique()));
    }
    return this;
  }

  private static Bson key(String field) {
    return field.startsWith("-")
        ? Indexes.descending(field.substring(1))
        : Indexes.ascending(field);
  }

  @Override
  public String name() {
    return collection.getNamespace().getCollectionName();
  }

  @Override
  public List<D> list(Filter filter, Sort sort, int limit) {
    var found = collection.find(Translation.of(filter)).limit(limit).batchSize(MOST);
    if (!sort.fields().isEmpty()) {
      found.sort(Translation.of(sort));
    }
    try {
      return found.into(new ArrayList<>());
    } catch (MongoException failed) {
      throw new StoreUnavailableException(name(), failed);
    }
  }

  @Override
  public long count(Filter filter, int most) {
    return collection.countDocuments(Translation.of(filter), new CountOptions().limit(most));
  }

  @Override
  public List<Group> group(Filter filter, Grouping grouping, int most) {
    var counted = new ArrayList<BsonField>();
    counted.add(Accumulators.sum("count", 1));
    if (grouping.sum() != null) {
      counted.add(Accumulators.sum("sum", "$" + grouping.sum()));
    }
    var stages = new ArrayList<Bson>();
    stages.add(Aggregates.match(Translation.of(filter)));
    if (grouping.each() != null) {
      stages.add(Aggregates.unwind("$" + grouping.each()));
    }
    stages.add(Aggregates.group("$" + grouping.by(), counted));
    stages.add(Aggregates.limit(most));
    return collection
        .withDocumentClass(Document.class)
        .aggregate(stages)
        .into(new ArrayList<>())
        .stream()
        .filter(d -> d.getString("_id") != null)
        .map(d -> new Group(d.getString("_id"), number(d, "count"), number(d, "sum")))
        .toList();
  }

  private static long number(Document group, String field) {
    var number = group.get(field, Number.class);
    return number == null ? 0 : number.longValue();
  }

  @Override
  public Outcome write(Collection<D> documents) {
    var outcome = new Outcome();
    var all = List.copyOf(documents);
    for (int i = 0; i < all.size(); i += MOST) {
      slice(all.subList(i, Math.min(all.size(), i + MOST)), outcome);
    }
    return outcome;
  }

  private void slice(List<D> slice, Outcome outcome) {
    try {
      collection.bulkWrite(slice.stream().map(MongoDocuments::replacement).toList(), UNORDERED);
    } catch (MongoBulkWriteException failed) {
      if (failed.getWriteErrors().isEmpty()) {
        throw failed;
      }
      errors(slice, failed.getWriteErrors(), outcome);
    } catch (BSONException | CodecConfigurationException unwritable) {
      if (slice.size() > 1) {
        slice.forEach(d -> slice(List.of(d), outcome));
      } else {
        outcome.refused().put(slice.getFirst().id(), String.valueOf(unwritable.getMessage()));
      }
    }
  }

  private static <D extends ReadDocument> ReplaceOneModel<D> replacement(D document) {
    return new ReplaceOneModel<>(
        and(eq("_id", document.id()), lt("position", document.position())), document, UPSERT);
  }

  /** A duplicate key is the guard by position, or another document that has a unique value. */
  private void errors(List<D> slice, List<BulkWriteError> errors, Outcome outcome) {
    var duplicates = new HashMap<String, D>();
    for (var error : errors) {
      var document = slice.get(error.getIndex());
      outcome.refused().put(document.id(), error.getMessage());
      if (error.getCode() == DUPLICATE_KEY) {
        duplicates.put(document.id(), document);
      }
    }
    for (var stored : list(Filter.in("_id", duplicates.keySet()), Sort.NONE, 0)) {
      var document = duplicates.get(stored.id());
      if (document != null && stored.position() >= document.position()) {
        outcome.refused().remove(stored.id());
        outcome.newer().add(stored.id());
      }
    }
  }

  @Override
  public List<Map<String, @Nullable Object>> stored(String after, int most) {
    return stored(
        raw()
            .find(after.isEmpty() ? Filters.empty() : gt("_id", after))
            .sort(Sorts.ascending("_id"))
            .limit(most)
            .batchSize(most)
            .into(new ArrayList<>()));
  }

  @Override
  public List<Map<String, @Nullable Object>> stored(Collection<String> ids) {
    return stored(raw().find(in("_id", ids)).batchSize(MOST).into(new ArrayList<>()));
  }

  @Override
  public Map<String, @Nullable Object> stored(D document) {
    return Plain.of(document, collection.getDocumentClass(), collection.getCodecRegistry());
  }

  private static List<Map<String, @Nullable Object>> stored(List<BsonDocument> found) {
    return found.stream().map(Plain::map).toList();
  }

  private MongoCollection<BsonDocument> raw() {
    return collection.withDocumentClass(BsonDocument.class);
  }
}
