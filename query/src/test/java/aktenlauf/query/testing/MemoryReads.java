package aktenlauf.query.testing;

import static com.mongodb.client.model.Filters.eq;

import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.shared.kernel.Recorded;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Read models in a server in memory, reached by the real driver. */
public final class MemoryReads implements ReadStore, AutoCloseable {
  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

  @Override
  public <D extends ReadDocument> MongoCollection<D> collection(Projection<D> projection) {
    return client.getDatabase("test").getCollection(projection.name(), projection.document());
  }

  @Override
  public <D extends ReadDocument> Reading<D> read(
      Projection<D> projection, String id, Long minVersion, Supplier<Optional<D>> read) {
    var found = read.get();
    if (minVersion != null && found.map(d -> d.version() < minVersion).orElse(true)) {
      return new Reading.NotYet<>();
    }
    return found.<Reading<D>>map(Reading.Found::new).orElseGet(Reading.Missing::new);
  }

  /** Applies the events one by one, reading and writing the document each time. */
  public <D extends ReadDocument> void project(Projection<D> projection, List<Recorded> events) {
    for (var event : events) {
      var id = projection.documentId(event).orElseThrow();
      var before = collection(projection).find(eq("_id", id)).first();
      save(projection, projection.apply(before, event));
    }
  }

  /** Applies the events in memory and writes the document once. */
  public <D extends ReadDocument> void projectAtOnce(
      Projection<D> projection, List<Recorded> events) {
    save(projection, applied(projection, events));
  }

  public static <D extends ReadDocument> D applied(
      Projection<D> projection, List<Recorded> events) {
    D document = null;
    for (var event : events) {
      document = projection.apply(document, event);
    }
    return document;
  }

  private <D extends ReadDocument> void save(Projection<D> projection, D document) {
    collection(projection)
        .replaceOne(eq("_id", document.id()), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
