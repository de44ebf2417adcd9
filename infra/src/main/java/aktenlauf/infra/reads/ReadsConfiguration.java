package aktenlauf.infra.reads;

import aktenlauf.infra.eventstore.DataDirectory;
import aktenlauf.infra.eventstore.EventStoreKind;
import aktenlauf.infra.eventstore.Halt;
import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.serialization.SubjectKeys;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads are kept in PostgreSQL where the log is, else in {@code reads.db}. */
@Configuration(proxyBeanMethods = false)
class ReadsConfiguration {
  private static final Duration HOUR = Duration.ofHours(1);

  @Bean
  static ReadEntries readEntries(
      @Value("${aktenlauf.event-store:embedded}") String kind,
      ObjectProvider<PostgresDatabase> postgres,
      DataDirectory data) {
    return EventStoreKind.of(kind) == EventStoreKind.POSTGRESQL
        ? new PostgresReadEntries(postgres.getObject())
        : new SqliteReadEntries(data.file("reads.db"), new Halt());
  }

  @Bean
  LoggedReads loggedReads(
      ReadEntries entries,
      SubjectKeys keys,
      Clock clock,
      @Value("${aktenlauf.reads.kept:P1Y}") String kept) {
    return new LoggedReads(entries, new Purposes(keys), KeptReads.of(kept), clock);
  }

  @Bean(destroyMethod = "close")
  Clearing readsClearing(LoggedReads reads) {
    return new Clearing(reads::deleteWhatIsOver, HOUR);
  }
}
