package aktenlauf.infra.eventstore;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The log in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = EventStoreKind.PROPERTY, havingValue = "postgresql")
class PostgresConfiguration {
  @Bean
  static PostgresDatabase postgresDatabase(
      @Value("${aktenlauf.postgresql.url:jdbc:postgresql://localhost:5432/aktenlauf}") String url,
      @Value("${aktenlauf.postgresql.username:aktenlauf}") String username,
      @Value("${aktenlauf.postgresql.password:}") String password,
      @Value("${aktenlauf.postgresql.connections:20}") int connections) {
    return new PostgresDatabase(url, username, password, connections);
  }

  @Bean
  static PostgresEvents eventStorageEngine(PostgresDatabase database, Serializer serializer) {
    return PostgresEvents.on(database, serializer);
  }

  @Bean(destroyMethod = "shutDown")
  static EmbeddedEventStore eventStore(PostgresEvents engine) {
    return EmbeddedEventStore.builder().storageEngine(engine).build();
  }

  @Bean
  @Primary
  static StreamableMessageSource<TrackedEventMessage<?>> eventLog(EmbeddedEventStore eventStore) {
    return new StoreTail(eventStore);
  }

  @Bean
  static EventLog recordedEvents(PostgresEvents engine, PostgresDatabase database) {
    return new EngineLog(engine, PostgresEvents::token, new PostgresSettling(database));
  }
}
