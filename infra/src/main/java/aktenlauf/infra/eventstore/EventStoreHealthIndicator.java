package aktenlauf.infra.eventstore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness: the event store answers, so that commands can be accepted. */
@Component
final class EventStoreHealthIndicator implements HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(EventStoreHealthIndicator.class);

  private final EventLog log;

  EventStoreHealthIndicator(EventLog log) {
    this.log = log;
  }

  @Override
  public Health health() {
    try {
      log.head();
      return Health.up().build();
    } catch (RuntimeException failed) {
      LOG.warn("the event store does not answer", failed);
      return Health.outOfService().withDetail("reason", "the event store does not answer").build();
    }
  }
}
