package aktenlauf.query.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import aktenlauf.query.kernel.DeadLetter;
import aktenlauf.query.kernel.DeadLetters;
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
import java.util.List;

/** Letters in a collection of their own. */
public final class MongoDeadLetters implements DeadLetters {
  private final MongoCollection<DeadLetter> letters;

  public MongoDeadLetters(MongoDatabase database) {
    letters = database.getCollection("dead_letters", DeadLetter.class);
    letters.createIndex(Indexes.ascending("model", "document", "position", "_id"));
    letters.createIndex(Indexes.ascending("model", "position", "_id"));
  }

  @Override
  public void add(List<DeadLetter> added) {
    var writes = added.stream().map(MongoDeadLetters::write).toList();
    for (int i = 0; i < writes.size(); i += MongoDocuments.MOST) {
      letters.bulkWrite(
          writes.subList(i, Math.min(writes.size(), i + MongoDocuments.MOST)),
          new BulkWriteOptions().ordered(false));
    }
  }

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

  @Override
  public void remove(DeadLetter letter) {
    letters.deleteOne(eq("_id", letter.id()));
  }

  @Override
  public boolean any(String model, String document) {
    return letters.find(and(eq("model", model), eq("document", document))).limit(1).first() != null;
  }

  @Override
  public List<DeadLetter> of(String model, String document) {
    return letters
        .find(and(eq("model", model), eq("document", document)))
        .sort(ascending("position", "_id"))
        .limit(PAGE)
        .into(new ArrayList<>());
  }

  @Override
  public List<DeadLetter> after(String model, long position, int most) {
    return letters
        .find(and(eq("model", model), gt("position", position)))
        .sort(ascending("position", "_id"))
        .limit(most)
        .into(new ArrayList<>());
  }

  @Override
  public long count(String model, int most) {
    return letters.countDocuments(
        eq("model", model), new com.mongodb.client.model.CountOptions().limit(most));
  }

  @Override
  public void drop(String model) {
    letters.deleteMany(eq("model", model));
  }
}
