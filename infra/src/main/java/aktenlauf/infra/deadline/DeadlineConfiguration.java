package aktenlauf.infra.deadline;

import aktenlauf.command.deadline.CaseLog;
import aktenlauf.command.deadline.DeadlineClock;
import aktenlauf.command.deadline.OpenDeadlines;
import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.infra.eventstore.DataDirectory;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.eventstore.EventStoreKind;
import aktenlauf.infra.eventstore.Halt;
import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.readstore.ReadModels;
import aktenlauf.shared.kernel.Recorded;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index lies in PostgreSQL where the log does, else in {@code deadlines.db}. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {
  @Bean
  OpenDeadlines openDeadlines(
      @Value("${aktenlauf.event-store:embedded}") String kind,
      ObjectProvider<PostgresDatabase> postgres,
      DataDirectory data) {
    return EventStoreKind.of(kind) == EventStoreKind.POSTGRESQL
        ? new PostgresOpenDeadlines(postgres.getObject())
        : new SqliteOpenDeadlines(data.file("deadlines.db"), new Halt());
  }

  @Bean
  DeadlineTicks deadlineTicks(
      OpenDeadlines index, EventLog log, CaseCommands commands, Clock clock, MeterRegistry meters) {
    return new DeadlineTicks(
        new DeadlineClock(index, reading(log), commands::issue, clock), index, meters);
  }

  static CaseLog reading(EventLog log) {
    return new CaseLog() {
      @Override
      public long settled(long after) {
        return log.settled(after);
      }

      @Override
      public Stream<Recorded> after(long position, Set<Class<?>> kinds) {
        return log.after(position, kinds);
      }
    };
  }

  @Bean
  DeadlineTicker deadlineTicker(
      DeadlineTicks ticks,
      ReadModels models,
      Clock clock,
      @Value("${aktenlauf.deadlines.every:PT1M}") String every) {
    return new DeadlineTicker(ticks, models, clock, DeadlineTicker.every(every));
  }
}
