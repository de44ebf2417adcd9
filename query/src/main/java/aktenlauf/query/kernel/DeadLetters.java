package aktenlauf.query.kernel;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Events that read models could not take. They lie beside the documents, since they are rebuilt
 * with them.
 */
public final class DeadLetters {
  private static final int PAGE = 500;

  private final MongoCollection<DeadLetter> letters;

  public DeadLetters(MongoDatabase database) {
    letters = database.getCollection("dead_letters", DeadLetter.class);
    letters.createIndex(Indexes.ascending("model", "document", "position", "_id"));
    letters.createIndex(Indexes.ascending("model", "position", "_id"));
  }

  void add(List<DeadLetter> added) {
    var writes = added.stream().map(DeadLetters::write).toList();
    for (int i = 0; i < writes.size(); i += DocumentWriter.MOST) {
      letters.bulkWrite(
          writes.subList(i, Math.min(writes.size(), i + DocumentWriter.MOST)),
          new BulkWriteOptions().ordered(false));
    }
  }

  /** A letter that comes again while it waits keeps the error that it came with. */
  private static WriteModel<DeadLetter> write(DeadLetter l) {
    if (l.error() != null) {
      return new ReplaceOneModel<>(eq("_id", l.id()), l, new ReplaceOptions().upsert(true));
    }
    return new UpdateOneModel<>(
        eq("_id", l.id()),
        combine(
            setOnInsert("model", l.model()),
            setOnInsert("document", l.document()),
            setOnInsert("caseId", l.caseId()),
            setOnInsert("position", l.position()),
            setOnInsert("type", l.type())),
        new UpdateOptions().upsert(true));
  }

  void remove(DeadLetter letter) {
    letters.deleteOne(eq("_id", letter.id()));
  }

  boolean any(String model, String document) {
    return letters.find(and(eq("model", model), eq("document", document))).limit(1).first() != null;
  }

  /** A document's letters in the order of the log. */
  List<DeadLetter> of(String model, String document) {
    return letters
        .find(and(eq("model", model), eq("document", document)))
        .sort(ascending("position", "_id"))
        .limit(PAGE)
        .into(new ArrayList<>());
  }

  Set<String> documents(String model) {
    var documents = new HashSet<String>();
    var from = -1L;
    while (true) {
      var page = after(model, from, PAGE);
      page.forEach(l -> documents.add(l.document()));
      if (page.size() < PAGE) {
        return documents;
      }
      from = page.getLast().position();
    }
  }

  /** Letters in the order of the log; at most one document of a read model takes an event. */
  public List<DeadLetter> after(String model, long position, int most) {
    return letters
        .find(and(eq("model", model), gt("position", position)))
        .sort(ascending("position", "_id"))
        .limit(most)
        .into(new ArrayList<>());
  }

  /** At most {@code most}, which stands for that many or more. */
  public long count(String model, int most) {
    return letters.countDocuments(
        eq("model", model), new com.mongodb.client.model.CountOptions().limit(most));
  }

  /** Forgets the letters of a generation that is dropped. */
  public void drop(String model) {
    letters.deleteMany(eq("model", model));
  }
}
