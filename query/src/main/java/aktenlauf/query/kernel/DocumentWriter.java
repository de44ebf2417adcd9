package aktenlauf.query.kernel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BSONException;
import org.bson.codecs.configuration.CodecConfigurationException;

/** Writes documents in bulk; a document that is stored in a newer state stays as it is. */
final class DocumentWriter<D extends ReadDocument> {
  static final int MOST = 1000;
  private static final int DUPLICATE_KEY = 11000;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

  private final MongoCollection<D> collection;

  DocumentWriter(MongoCollection<D> collection) {
    this.collection = collection;
  }

  /**
   * What became of documents that were not written.
   *
   * @param newer ids of those that are stored in a newer state already
   * @param refused by id, what the store or the codec said
   */
  record Outcome(Set<String> newer, Map<String, String> refused) {
    Outcome() {
      this(new HashSet<>(), new HashMap<>());
    }
  }

  Outcome write(Collection<D> documents) {
    var outcome = new Outcome();
    var all = List.copyOf(documents);
    for (int i = 0; i < all.size(); i += MOST) {
      slice(all.subList(i, Math.min(all.size(), i + MOST)), outcome);
    }
    return outcome;
  }

  private void slice(List<D> slice, Outcome outcome) {
    try {
      collection.bulkWrite(slice.stream().map(DocumentWriter::replacement).toList(), UNORDERED);
    } catch (MongoBulkWriteException failed) {
      if (failed.getWriteErrors().isEmpty()) {
        throw failed;
      }
      errors(slice, failed.getWriteErrors(), outcome);
    } catch (BSONException | CodecConfigurationException unwritable) {
      if (slice.size() > 1) {
        slice.forEach(d -> slice(List.of(d), outcome));
      } else {
        outcome.refused.put(slice.getFirst().id(), String.valueOf(unwritable.getMessage()));
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
      outcome.refused.put(document.id(), error.getMessage());
      if (error.getCode() == DUPLICATE_KEY) {
        duplicates.put(document.id(), document);
      }
    }
    for (var stored : find(duplicates.keySet())) {
      var document = duplicates.get(stored.id());
      if (document != null && stored.position() >= document.position()) {
        outcome.refused.remove(stored.id());
        outcome.newer.add(stored.id());
      }
    }
  }

  List<D> find(Collection<String> ids) {
    var found = new ArrayList<D>(ids.size());
    var all = List.copyOf(ids);
    for (int i = 0; i < all.size(); i += MOST) {
      collection
          .find(in("_id", all.subList(i, Math.min(all.size(), i + MOST))))
          .batchSize(MOST)
          .into(found);
    }
    return found;
  }
}
