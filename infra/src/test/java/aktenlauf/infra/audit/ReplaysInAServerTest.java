package aktenlauf.infra.audit;

import static com.mongodb.client.model.Filters.eq;

import aktenlauf.infra.readstore.Log;
import aktenlauf.infra.readstore.MongoStore;
import aktenlauf.infra.readstore.Running;
import aktenlauf.infra.readstore.Tally;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;

class ReplaysInAServerTest extends ReplaysContract {
  @Override
  Running running(Log log, Tally tally) {
    return Running.inAServer(log, tally);
  }

  private MongoDatabase database() {
    return ((MongoStore) running.documents).database();
  }

  @Override
  void alter(String id) {
    database()
        .getCollection("tally_1_1")
        .updateOne(eq("_id", id), Updates.set("facts.breed.name", "Dackel"));
  }

  @Override
  void stray(String id) {
    var collection = database().getCollection("tally_1_1");
    var stray = new org.bson.Document(collection.find(eq("_id", id)).first());
    collection.deleteOne(eq("_id", id));
    collection.insertOne(stray.append("_id", "stray").append("fileNumber", "other"));
  }

  @Override
  Collection<String> stored() {
    return database().listCollectionNames().into(new ArrayList<>());
  }
}
