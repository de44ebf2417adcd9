package aktenlauf.infra.readstore;

import aktenlauf.query.mongo.Codecs;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;

/** The client that speaks to the server of the read models. */
public final class ReadServer implements AutoCloseable {
  private static final String DATABASE = "aktenlauf";

  private final MongoClient client;
  private final MongoDatabase database;

  private ReadServer(String uri) {
    var address = new ConnectionString(uri);
    this.client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(address)
                .codecRegistry(Codecs.REGISTRY)
                // Sessions and transactions are not used; not every compatible server has them.
                .retryWrites(false)
                .build());
    this.database = client.getDatabase(Optional.ofNullable(address.getDatabase()).orElse(DATABASE));
  }

  /**
   * @param uri as in {@code mongodb://host:27017/aktenlauf}
   */
  public static ReadServer at(String uri) {
    return new ReadServer(uri);
  }

  public MongoDatabase database() {
    return database;
  }

  @Override
  public void close() {
    client.close();
  }
}
