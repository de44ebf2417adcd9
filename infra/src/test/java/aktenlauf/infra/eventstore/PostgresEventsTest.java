package aktenlauf.infra.eventstore;

import aktenlauf.infra.servers.PostgresServer;
import java.time.Duration;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a real PostgreSQL. */
class PostgresEventsTest extends EventStoreContract {
  private static PostgresServer server;
  private static PostgresDatabase database;
  private static PostgresEvents engine;
  private static EmbeddedEventStore store;

  @BeforeAll
  static void start() throws Exception {
    server = PostgresServer.start();
    database = new PostgresDatabase(server.url(), server.username(), "", 8);
    engine = PostgresEvents.on(database, TestEvents.serializer());
    store = EmbeddedEventStore.builder().storageEngine(engine).build();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      store.shutDown();
      database.close();
      server.close();
    }
  }

  @Override
  EventStore store() {
    return store;
  }

  @Override
  StreamableMessageSource<TrackedEventMessage<?>> source() {
    return store;
  }

  @Override
  EventLog log() {
    return new EngineLog(engine, PostgresEvents::token);
  }

  /** Positions that other tests' conflicts have used count as gaps for ten seconds. */
  @Override
  void settle() {
    try {
      Thread.sleep(Duration.ofSeconds(11));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
