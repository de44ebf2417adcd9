package aktenlauf.query.testing;

import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.mongo.Codecs;
import aktenlauf.query.mongo.MongoDocuments;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** Read models in a compatible server, reached by the real driver. */
public final class ServerReads extends Reads {
  private final MongoServer server = new MongoServer(new MemoryBackend());
  private final MongoClient client =
      MongoClients.create(
          MongoClientSettings.builder()
              .applyConnectionString(new ConnectionString(server.bindAndGetConnectionString()))
              .codecRegistry(Codecs.REGISTRY)
              .retryWrites(false)
              .build());

  public MongoDatabase database() {
    return client.getDatabase("test");
  }

  @Override
  <D extends ReadDocument> Documents<D> open(Projection<D> projection) {
    return new MongoDocuments<>(database(), projection, projection.name())
        .prepared(projection.indexes());
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
