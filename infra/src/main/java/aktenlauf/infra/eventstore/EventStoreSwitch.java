package aktenlauf.infra.eventstore;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Reads the one switch before anything starts. The connector to Axon Server is on the class path
 * and would call out by itself: only the switch turns it on.
 */
public final class EventStoreSwitch implements EnvironmentPostProcessor {
  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var kind =
        EventStoreKind.of(
            environment.getProperty(EventStoreKind.PROPERTY, EventStoreKind.EMBEDDED.text()));
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "event store switch",
                Map.of(
                    EventStoreKind.PROPERTY,
                    kind.text(),
                    "axon.axonserver.enabled",
                    kind == EventStoreKind.AXON_SERVER)));
  }
}
