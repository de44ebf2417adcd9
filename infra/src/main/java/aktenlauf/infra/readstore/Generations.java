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

/**
 * Which generation of a read model serves, and which one is being built: one document per read
 * model, so that a switch is one write.
 */
final class Generations {
  private static final Duration ABANDONED = Duration.ofSeconds(30);
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> pointers;

  Generations(MongoDatabase database) {
    pointers = database.getCollection("read_models");
  }

  static String name(String model, int generation) {
    return model + "_" + generation;
  }

  /** The generation that serves; the first where there was none. */
  int active(String model) {
    var pointer =
        pointers.findOneAndUpdate(
            eq("_id", model),
            setOnInsert("active", 1),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return pointer == null ? 1 : pointer.getInteger("active");
  }

  /** Begins a generation; empty where one is being built, here or in another process. */
  OptionalInt begin(String model) {
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

  /** Tells other processes that the generation is still being built. */
  void alive(String model, int generation) {
    pointers.updateOne(
        and(eq("_id", model), eq("building", generation)),
        set("heartbeat", System.currentTimeMillis()));
  }

  /** The switch. */
  void activate(String model, int generation) {
    pointers.updateOne(
        and(eq("_id", model), eq("building", generation)),
        combine(set("active", generation), unset("building"), unset("heartbeat")));
  }

  void giveUp(String model, int generation) {
    pointers.updateOne(
        and(eq("_id", model), eq("building", generation)),
        combine(unset("building"), unset("heartbeat")));
  }
}
