package aktenlauf.infra.eventstore;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The log in {@code events.db} in the data directory. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = EventStoreKind.PROPERTY,
    havingValue = "embedded",
    matchIfMissing = true)
class EmbeddedConfiguration {
  @Bean
  static SqliteEvents eventStorageEngine(DataDirectory data, Serializer serializer) {
    return new SqliteEvents(data.file("events.db"), serializer, new Halt());
  }

  @Bean(destroyMethod = "shutDown")
  static EmbeddedEventStore eventStore(SqliteEvents engine) {
    return EmbeddedEventStore.builder().storageEngine(engine).build();
  }

  @Bean
  @Primary
  static StreamableMessageSource<TrackedEventMessage<?>> eventLog(SqliteEvents engine) {
    return new LogTail(engine);
  }

  @Bean
  static EventLog recordedEvents(SqliteEvents engine) {
    return new EngineLog(engine);
  }
}
