package aktenlauf.infra.eventstore;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every kind of event store has. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {
  /** Processes that share PostgreSQL may share the directory too. */
  @Bean
  static DataDirectory dataDirectory(
      @Value("${aktenlauf.data:./data}") Path path,
      @Value("${aktenlauf.event-store:embedded}") String kind) {
    return EventStoreKind.of(kind) == EventStoreKind.POSTGRESQL
        ? DataDirectory.share(path)
        : DataDirectory.lock(path);
  }
}
