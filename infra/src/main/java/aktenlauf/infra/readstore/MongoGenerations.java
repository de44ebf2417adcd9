package aktenlauf.infra.readstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.util.OptionalInt;
import org.bson.Document;

/** One document per read model, so that a switch is one write. */
final class MongoGenerations implements Generations {
  private static final Duration ABANDONED = Duration.ofSeconds(30);
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> pointers;

  MongoGenerations(MongoDatabase database) {
    pointers = database.getCollection("read_models");
  }

  @Override
  public int active(String model) {
    var pointer =
        pointers.findOneAndUpdate(
            eq("_id", model),
            setOnInsert("active", 1),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return pointer == null ? 1 : pointer.getInteger("active");
  }

  @Override
  public OptionalInt begin(String model) {
    var now = System.currentTimeMillis();
    int next = active(model) + 1;
    var claimed =
        pointers.findOneAndUpdate(
            and(
                eq("_id", model),
                eq("active", next - 1),
                or(eq("building", null), lt("heartbeat", now - ABANDONED.toMillis()))),
            combine(set("building", next), set("heartbeat", now)),
            AFTER);
    return claimed == null ? OptionalInt.empty() : OptionalInt.of(next);
  }

  @Override
  public void alive(String model, int generation) {
    pointers.updateOne(
        and(eq("_id", model), eq("building", generation)),
        set("heartbeat", System.currentTimeMillis()));
  }

  @Override
  public void activate(String model, int generation) {
    pointers.updateOne(
        and(eq("_id", model), eq("building", generation)),
        combine(set("active", generation), unset("building"), unset("heartbeat")));
  }

  @Override
  public void giveUp(String model, int generation) {
    pointers.updateOne(
        and(eq("_id", model), eq("building", generation)),
        combine(unset("building"), unset("heartbeat")));
  }
}
