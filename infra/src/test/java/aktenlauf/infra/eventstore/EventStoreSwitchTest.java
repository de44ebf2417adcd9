package aktenlauf.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.infra.servers.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The application's stores under each value of the one switch. */
class EventStoreSwitchTest {
  @TempDir Path data;

  /** The application's stores with all that Axon's starter brings. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      exclude = XStreamAutoConfiguration.class,
      excludeName = "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration")
  @ComponentScan({
    "aktenlauf.infra.eventstore",
    "aktenlauf.infra.privacy",
    "aktenlauf.infra.serialization",
    "aktenlauf.infra.identifiers"
  })
  static class Stores {
    @Bean
    static CommandBus commandBus() {
      return SimpleCommandBus.builder().build();
    }

    @Bean
    static Clock clock() {
      return Clock.systemUTC();
    }
  }

  private ConfigurableApplicationContext start(String... settings) {
    var arguments = new ArrayList<>(List.of("--aktenlauf.data=" + data));
    for (var setting : settings) {
      arguments.add("--" + setting);
    }
    var application = new SpringApplication(Stores.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    return application.run(arguments.toArray(String[]::new));
  }

  @Test
  void embeddedIsTheDefaultAndCallsNobody() throws Exception {
    try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var servers = "axon.axonserver.servers=127.0.0.1:" + trap.getLocalPort();
      // Somebody else's default does not turn the connector on.
      try (var context = start(servers, "axon.axonserver.enabled=true")) {
        assertThat(context.getBean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(context.getBean(StreamableMessageSource.class)).isInstanceOf(LogTail.class);
        assertThat(context.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
        assertThat(context.getBeansOfType(Serializer.class).values())
            .noneMatch(XStreamSerializer.class::isInstance);
        assertThat(data.resolve("events.db")).exists();
        assertThat(data.resolve("keys.db")).exists();
        nobodyCalled(trap);
      }
    }
  }

  private static void nobodyCalled(ServerSocket trap) throws IOException {
    trap.setSoTimeout(2_000);
    assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void directoryInUseStopsTheStart() throws Exception {
    try (var other = DataDirectory.lock(data)) {
      assertThat(other.file("lock")).exists();
      assertThatThrownBy(() -> start().close()).hasRootCauseInstanceOf(DataDirectoryInUse.class);
    }
  }

  @Test
  void unknownStoreStopsTheStart() {
    assertThatThrownBy(() -> start("aktenlauf.event-store=oracle").close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "aktenlauf.event-store must be one of embedded, postgresql, axon-server, it is \"oracle\"");
  }

  @Test
  void postgresqlHoldsEventsAndKeys() throws Exception {
    try (var server = PostgresServer.start();
        var context =
            start(
                "aktenlauf.event-store=postgresql",
                "aktenlauf.postgresql.url=" + server.url(),
                "aktenlauf.postgresql.username=" + server.username())) {
      var store = context.getBean(EventStore.class);
      var event = TestEvents.note(TestEvents.freshCase(), 0, "text");
      store.publish(List.of(event));
      assertThat(context.getBean(EventLog.class).of(event.getPayload().caseId())).hasSize(1);
      assertThat(context.getBean(StreamableMessageSource.class)).isInstanceOf(StoreTail.class);
      assertThat(data.resolve("events.db")).doesNotExist();
      assertThat(data.resolve("keys.db")).doesNotExist();
    }
  }

  @Test
  void databaseThatIsAwayIsSaidInOneLine() {
    var url = "jdbc:postgresql://127.0.0.1:1/x";
    assertThatThrownBy(() -> new PostgresDatabase(url, "u", "", 1, Duration.ofMillis(1)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot use PostgreSQL at jdbc:postgresql://127.0.0.1:1/x as u");
  }

  @Test
  void applicationStartsWhileAxonServerIsAway() {
    try (var context =
        start("aktenlauf.event-store=axon-server", "axon.axonserver.servers=127.0.0.1:1")) {
      assertThat(context.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
      assertThat(context.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
      assertThat(data.resolve("keys.db")).exists();
    }
  }
}
