package aktenlauf.infra.clock;

import aktenlauf.infra.eventstore.DataDirectory;
import aktenlauf.infra.eventstore.EventLog;
import java.io.IOException;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for everything legal or recorded. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  OffsetFile offsetFile(DataDirectory data) {
    return new OffsetFile(data.file("clock-offset"));
  }

  @Bean
  SystemClock clock(OffsetFile file) throws IOException {
    return new SystemClock(Clock.systemUTC(), file.read());
  }

  /**
   * Before anything is recorded. Not with Axon Server, which may be away when the system starts.
   */
  @Bean
  SmartInitializingSingleton noEarlierThanTheLog(
      SystemClock clock, EventLog log, ObjectProvider<EventStorageEngine> engine) {
    return () -> engine.ifAvailable(_ -> log.lastRecordedAt().ifPresent(clock::advanceTo));
  }
}
