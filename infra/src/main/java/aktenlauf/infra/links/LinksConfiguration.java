package aktenlauf.infra.links;

import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.links.CaseLinker;
import aktenlauf.command.links.References;
import aktenlauf.infra.eventstore.DataDirectory;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.eventstore.EventStoreKind;
import aktenlauf.infra.eventstore.Halt;
import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.infra.notices.Follower;
import aktenlauf.infra.notices.Ledger;
import aktenlauf.infra.notices.PostgresLedger;
import aktenlauf.infra.notices.SqliteLedger;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases are linked in the process that takes commands. */
@Configuration(proxyBeanMethods = false)
class LinksConfiguration {
  @Bean
  static Ledger linkLedger(
      @Value("${aktenlauf.event-store:embedded}") String kind,
      ObjectProvider<PostgresDatabase> postgres,
      DataDirectory data,
      MeterRegistry meters) {
    Ledger ledger =
        EventStoreKind.of(kind) == EventStoreKind.POSTGRESQL
            ? new PostgresLedger(postgres.getObject(), "link")
            : new SqliteLedger(data.file("links.db"), new Halt());
    Gauge.builder("aktenlauf.links.laid.aside", ledger, l -> l.laidAside().size())
        .description(
            "Events of which neither the case they refer to nor their own clerk could be told")
        .register(meters);
    return ledger;
  }

  @Bean
  static CaseLinker caseLinker(EventLog log, CaseCommands commands, Clock clock) {
    return new CaseLinker(log::of, commands::issue, clock);
  }

  @Bean
  static Follower linkFollower(
      StreamableMessageSource<TrackedEventMessage<?>> source,
      EventLog log,
      CaseLinker linker,
      @Qualifier("linkLedger") Ledger ledger,
      Serializer serializer) {
    var work = new Follower.Work("links", References.OCCASIONS, linker::link);
    return new Follower(source, log, work, ledger, serializer);
  }
}
