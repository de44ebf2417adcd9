package aktenlauf.infra.readstore;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.query.history.EventJson;
import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Projection;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read store and all that fills it; without {@code aktenlauf.mongodb-uri} in this process. */
@Configuration(proxyBeanMethods = false)
class ReadStoreConfiguration {
  @Bean(destroyMethod = "close")
  DocumentStore documentStore(@Value("${aktenlauf.mongodb-uri:}") String uri) {
    return uri.isBlank() ? new MemoryStore() : new MongoStore(ReadServer.at(uri));
  }

  @Bean
  ReadModelStore readStore(DocumentStore store) {
    return new ReadModelStore(store);
  }

  @Bean
  DeadLetters deadLetters(DocumentStore store) {
    return store.letters();
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
      ReadModelStore store,
      DocumentStore documents,
      @Qualifier("eventLog") StreamableMessageSource<TrackedEventMessage<?>> log,
      Serializer serializer,
      ReadModelSettings settings) {
    return new Processors(
        store,
        documents.letters(),
        log,
        documents.tokens(serializer),
        documents.positions(serializer),
        settings);
  }

  @Bean
  ReadModels readModels(
      List<Projection<?>> projections,
      ReadModelStore store,
      Processors processors,
      EventLog log,
      DocumentStore documents) {
    return new ReadModels(projections, store, processors, log::head, documents.shared());
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
