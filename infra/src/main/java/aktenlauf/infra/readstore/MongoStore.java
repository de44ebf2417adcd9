package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.mongo.MongoDeadLetters;
import aktenlauf.query.mongo.MongoDocuments;
import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;

/** In MongoDB or a compatible server: one collection for each generation, {@code worklist_3}. */
public final class MongoStore implements DocumentStore {
  private static final String TOKENS = "tracking_tokens";

  private final ReadServer server;
  private final MongoDatabase database;
  private final Generations generations;
  private final DeadLetters letters;

  public MongoStore(ReadServer server) {
    this.server = server;
    this.database = server.database();
    this.generations = new MongoGenerations(database);
    this.letters = new MongoDeadLetters(database);
  }

  public MongoDatabase database() {
    return database;
  }

  @Override
  public <D extends ReadDocument> Documents<D> documents(Projection<D> projection, String name) {
    return new MongoDocuments<>(database, projection, name);
  }

  @Override
  public <D extends ReadDocument> Documents<D> prepared(Projection<D> projection, String name) {
    return new MongoDocuments<>(database, projection, name).prepared(projection.indexes());
  }

  @Override
  public void drop(String name) {
    if (database.listCollectionNames().into(new ArrayList<>()).contains(name)) {
      database.getCollection(name).drop();
    }
  }

  @Override
  public Generations generations() {
    return generations;
  }

  @Override
  public DeadLetters letters() {
    return letters;
  }

  @Override
  public TokenStore tokens(Serializer serializer) {
    return tokens(serializer, ManagementFactory.getRuntimeMXBean().getName());
  }

  /**
   * @param process what claims of this process are made under
   */
  TokenStore tokens(Serializer serializer, String process) {
    return MongoTokenStore.builder()
        .mongoTemplate(
            DefaultMongoTemplate.builder()
                .mongoDatabase(database)
                .trackingTokensCollectionName(TOKENS)
                .build())
        .serializer(serializer)
        .nodeId(process)
        .build();
  }

  @Override
  public TokenPositions positions(Serializer serializer) {
    return new MongoTokenPositions(database.getCollection(TOKENS), serializer);
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public void close() {
    server.close();
  }
}
