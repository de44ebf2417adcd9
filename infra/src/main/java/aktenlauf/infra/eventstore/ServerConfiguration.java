package aktenlauf.infra.eventstore;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The log in Axon Server; Axon's starter makes the connection and the event store. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = EventStoreKind.PROPERTY, havingValue = "axon-server")
class ServerConfiguration {
  /** Queries are answered by the read side's resources, not over the bus. */
  @Bean
  static QueryBus queryBus() {
    return SimpleQueryBus.builder().build();
  }

  @Bean
  @Primary
  static StreamableMessageSource<TrackedEventMessage<?>> eventLog(EventStore eventStore) {
    return new StoreTail(eventStore);
  }

  @Bean
  static EventLog recordedEvents(EventStore eventStore) {
    return new ServerLog(eventStore);
  }

  @Bean
  static ServerWatch serverWatch(
      AxonServerConnectionManager connections, AxonServerConfiguration settings) {
    return new ServerWatch(connections, settings);
  }
}
