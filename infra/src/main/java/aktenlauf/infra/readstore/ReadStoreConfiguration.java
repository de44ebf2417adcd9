package aktenlauf.infra.readstore;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.readstore.embedded.EmbeddedServer;
import aktenlauf.query.history.EventJson;
import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Projection;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The read store and all that fills it. Without {@code aktenlauf.mongodb-uri} it lies in memory,
 * and so do the tokens: both are gone together, so neither can be ahead of the other.
 */
@Configuration(proxyBeanMethods = false)
class ReadStoreConfiguration {
  private static final String TOKENS = "tracking_tokens";

  @Bean(destroyMethod = "close")
  ReadServer readServer(@Value("${aktenlauf.mongodb-uri:}") String uri) {
    return uri.isBlank() ? ReadServer.embedded(new EmbeddedServer()) : ReadServer.at(uri);
  }

  @Bean(destroyMethod = "")
  MongoClient readClient(ReadServer server) {
    return server.client();
  }

  @Bean
  MongoDatabase readDatabase(ReadServer server) {
    return server.database();
  }

  @Bean
  MongoReadStore readStore(MongoDatabase database) {
    return new MongoReadStore(database);
  }

  @Bean
  DeadLetters deadLetters(MongoDatabase database) {
    return new DeadLetters(database);
  }

  @Bean
  EventJson eventJson() {
    return new ClearEventJson();
  }

  @Bean
  ReadModelSettings readModelSettings(
      @Value("${aktenlauf.read-models.batch:1000}") int batch,
      @Value("${aktenlauf.read-models.recent:2000}") int recent,
      @Value("${aktenlauf.read-models.gather-ms:25}") long gather,
      @Value("${aktenlauf.read-models.drop-after-ms:5000}") long dropAfter) {
    return new ReadModelSettings(
        batch, recent, Duration.ofMillis(gather), Duration.ofMillis(dropAfter));
  }

  @Bean
  Processors readModelProcessors(
      MongoReadStore store,
      DeadLetters letters,
      @Qualifier("eventLog") StreamableMessageSource<TrackedEventMessage<?>> log,
      ReadServer server,
      Serializer serializer,
      ReadModelSettings settings) {
    var tokens = server.isEmbedded() ? new InMemoryTokenStore() : stored(server, serializer);
    var positions =
        server.isEmbedded()
            ? TokenPositions.none()
            : new MongoTokenPositions(server.database().getCollection(TOKENS), serializer);
    return new Processors(store, letters, log, tokens, positions, settings);
  }

  static TokenStore stored(ReadServer server, Serializer serializer) {
    return MongoTokenStore.builder()
        .mongoTemplate(
            DefaultMongoTemplate.builder()
                .mongoDatabase(server.database())
                .trackingTokensCollectionName(TOKENS)
                .build())
        .serializer(serializer)
        .build();
  }

  @Bean
  ReadModels readModels(
      List<Projection<?>> projections,
      MongoReadStore store,
      Processors processors,
      EventLog log,
      ReadServer server) {
    return new ReadModels(projections, store, processors, log::head, !server.isEmbedded());
  }

  @Bean(destroyMethod = "close")
  RebuildReadModel rebuildReadModel(
      ReadModels models, Processors processors, EventLog log, ReadModelSettings settings) {
    return new RebuildReadModel(models, processors, log::head, settings.dropAfter());
  }

  @Bean("readModelsHealthIndicator")
  ReadModelsHealth readModelsHealthIndicator(ReadModels models) {
    return new ReadModelsHealth(models);
  }
}
