package aktenlauf.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.infra.axon.Races;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract on an Axon Server, where one answers on this machine. */
class AxonServerEventsTest extends EventStoreContract {
  private static final int PORT = 8124;

  private static AxonServerConnectionManager connections;
  private static EventStore store;

  @BeforeAll
  static void connect() {
    Assumptions.assumeTrue(answers(), "skipped: no Axon Server on localhost:" + PORT);
    var settings = new AxonServerConfiguration();
    settings.setServers("localhost:" + PORT);
    connections =
        AxonServerConnectionManager.builder()
            .routingServers(settings.getServers())
            .axonServerConfiguration(settings)
            .build();
    connections.start();
    var serializer = TestEvents.serializer();
    store =
        AxonServerEventStore.builder()
            .configuration(settings)
            .platformConnectionManager(connections)
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .snapshotFilter(SnapshotFilter.allowAll())
            .build();
  }

  private static boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", PORT), 500);
      return true;
    } catch (IOException away) {
      return false;
    }
  }

  @AfterAll
  static void disconnect() {
    if (connections != null) {
      connections.shutdown();
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
    return new ServerLog(store);
  }

  /** A stream has no gaps there: the first event of the append is the one that is refused. */
  @Test
  @Override
  void conflictStoresNothingOfItsAppend() {
    var caseId = TestEvents.freshCase();
    store.publish(TestEvents.assigned(caseId, 0), TestEvents.assigned(caseId, 1));
    assertThatThrownBy(
            () -> store.publish(TestEvents.assigned(caseId, 1), TestEvents.assigned(caseId, 2)))
        .matches(Races::lost);
    assertThat(store.readEvents(caseId.value()).asStream()).hasSize(2);
  }
}
