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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One document per read model and shape, so that a switch is one write. Those that were written
 * before shapes had numbers are called like the read model alone.
 */
final class MongoGenerations implements Generations {
  private static final Duration ABANDONED = Duration.ofSeconds(30);
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> pointers;

  MongoGenerations(MongoDatabase database) {
    pointers = database.getCollection("read_models");
  }

  @Override
  public int active(ModelShape shape) {
    var pointer =
        pointers.findOneAndUpdate(
            eq("_id", shape.key()),
            combine(
                setOnInsert("active", 1),
                setOnInsert("model", shape.model()),
                setOnInsert("shape", shape.number())),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return pointer == null ? 1 : pointer.getInteger("active");
  }

  @Override
  public OptionalInt begin(ModelShape shape) {
    var now = System.currentTimeMillis();
    int next = active(shape) + 1;
    var claimed =
        pointers.findOneAndUpdate(
            and(eq("_id", shape.key()), eq("active", next - 1), notBuilding(now)),
            combine(set("building", next), set("heartbeat", now)),
            AFTER);
    return claimed == null ? OptionalInt.empty() : OptionalInt.of(next);
  }

  @Override
  public void alive(ModelShape shape, int generation) {
    pointers.updateOne(
        and(eq("_id", shape.key()), eq("building", generation)),
        set("heartbeat", System.currentTimeMillis()));
  }

  @Override
  public void activate(ModelShape shape, int generation) {
    pointers.updateOne(
        and(eq("_id", shape.key()), eq("building", generation)),
        combine(set("active", generation), unset("building"), unset("heartbeat")));
  }

  @Override
  public void giveUp(ModelShape shape, int generation) {
    pointers.updateOne(
        and(eq("_id", shape.key()), eq("building", generation)),
        combine(unset("building"), unset("heartbeat")));
  }

  private static Bson notBuilding(long now) {
    return or(eq("building", null), lt("heartbeat", now - ABANDONED.toMillis()));
  }

  @Override
  public List<ModelShape> older(ModelShape shape) {
    return pointers
        .find(or(eq("_id", shape.model()), eq("model", shape.model())))
        .into(new ArrayList<>())
        .stream()
        .map(p -> new ModelShape(shape.model(), p.getInteger("shape", ModelShape.UNNUMBERED)))
        .filter(s -> s.number() < shape.number())
        .toList();
  }

  @Override
  public Set<Integer> leave(ModelShape shape) {
    var before = pointers.find(eq("_id", shape.key())).first();
    if (before == null) {
      return Set.of();
    }
    int active = before.getInteger("active");
    var building = before.getInteger("building");
    var left =
        pointers.updateOne(
            and(
                eq("_id", shape.key()),
                eq("active", active),
                eq("building", building),
                notBuilding(System.currentTimeMillis())),
            combine(
                set("active", Math.max(active, building == null ? 0 : building) + 1),
                unset("building"),
                unset("heartbeat")));
    if (left.getModifiedCount() == 0) {
      return Set.of();
    }
    return building == null ? Set.of(active) : Set.of(active, building);
  }
}
