package aktenlauf.infra.readstore;

import aktenlauf.infra.readstore.embedded.EmbeddedServer;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** The server of the read models and the client that speaks to it. */
public final class ReadServer implements AutoCloseable {
  private static final String DATABASE = "aktenlauf";

  private static final CodecRegistry CODECS =
      CodecRegistries.fromRegistries(
          CodecRegistries.fromCodecs(new JsonValueCodec()),
          MongoClientSettings.getDefaultCodecRegistry());

  private final @Nullable EmbeddedServer embedded;
  private final MongoClient client;
  private final MongoDatabase database;

  private ReadServer(@Nullable EmbeddedServer embedded, String uri) {
    var address = new ConnectionString(uri);
    this.embedded = embedded;
    this.client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(address)
                .codecRegistry(CODECS)
                // Sessions and transactions are not used; not every compatible server has them.
                .retryWrites(false)
                .build());
    this.database = client.getDatabase(Optional.ofNullable(address.getDatabase()).orElse(DATABASE));
  }

  public static ReadServer embedded(EmbeddedServer server) {
    return new ReadServer(server, server.uri());
  }

  /**
   * @param uri as in {@code mongodb://host:27017/aktenlauf}
   */
  public static ReadServer at(String uri) {
    return new ReadServer(null, uri);
  }

  boolean isEmbedded() {
    return embedded != null;
  }

  MongoClient client() {
    return client;
  }

  public MongoDatabase database() {
    return database;
  }

  @Override
  public void close() {
    client.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
