package aktenlauf.infra.errands;

import aktenlauf.command.errands.Errands;
import aktenlauf.infra.eventstore.DataDirectory;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.eventstore.EventStoreKind;
import aktenlauf.infra.eventstore.Halt;
import aktenlauf.infra.eventstore.PostgresDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Errands are run in the process that takes commands. */
@Configuration(proxyBeanMethods = false)
class ErrandsConfiguration {
  @Bean
  static Ledger errandLedger(
      @Value("${aktenlauf.event-store:embedded}") String kind,
      ObjectProvider<PostgresDatabase> postgres,
      DataDirectory data,
      MeterRegistry meters) {
    Ledger ledger =
        EventStoreKind.of(kind) == EventStoreKind.POSTGRESQL
            ? new PostgresLedger(postgres.getObject())
            : new SqliteLedger(data.file("errands.db"), new Halt());
    Gauge.builder("aktenlauf.errands.open", ledger, Ledger::count)
        .description("What other authorities and registers are still to be asked or told")
        .register(meters);
    return ledger;
  }

  @Bean
  static Follower errandFollower(
      StreamableMessageSource<TrackedEventMessage<?>> source,
      EventLog log,
      ObjectProvider<Errands> domains,
      Ledger ledger,
      Serializer serializer,
      Clock clock,
      @Value("${aktenlauf.errands.again:PT5S}") Duration pause,
      @Value("${aktenlauf.errands.run:true}") boolean run) {
    List<Errands> all = run ? domains.orderedStream().toList() : List.of();
    return new Follower(
        source,
        log,
        all,
        ledger,
        new Runner(all, log, ledger, InstantSource.system(), clock, pause),
        serializer);
  }
}
