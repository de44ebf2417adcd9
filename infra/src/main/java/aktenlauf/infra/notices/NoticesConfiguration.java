package aktenlauf.infra.notices;

import aktenlauf.command.documents.DocumentStore;
import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.notices.NoticeWriter;
import aktenlauf.command.notices.Press;
import aktenlauf.infra.eventstore.DataDirectory;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.eventstore.EventStoreKind;
import aktenlauf.infra.eventstore.Halt;
import aktenlauf.infra.eventstore.PostgresDatabase;
import aktenlauf.shared.procedure.Procedures;
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

/** Notices are written in the process that takes commands. */
@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {
  @Bean
  static Press press() {
    return new PdfPress();
  }

  @Bean
  static Ledger noticeLedger(
      @Value("${aktenlauf.event-store:embedded}") String kind,
      ObjectProvider<PostgresDatabase> postgres,
      DataDirectory data,
      MeterRegistry meters) {
    Ledger ledger =
        EventStoreKind.of(kind) == EventStoreKind.POSTGRESQL
            ? new PostgresLedger(postgres.getObject(), "notice")
            : new SqliteLedger(data.file("notices.db"), new Halt());
    Gauge.builder("aktenlauf.notices.laid.aside", ledger, l -> l.laidAside().size())
        .description("Events whose notice could not be written")
        .register(meters);
    return ledger;
  }

  @Bean
  static NoticeWriter noticeWriter(
      EventLog log,
      Procedures procedures,
      Press press,
      DocumentStore documents,
      CaseCommands commands,
      Clock clock) {
    return new NoticeWriter(log::of, procedures, press, documents, commands::issue, clock);
  }

  @Bean
  static Follower noticeFollower(
      StreamableMessageSource<TrackedEventMessage<?>> source,
      EventLog log,
      NoticeWriter writer,
      @Qualifier("noticeLedger") Ledger ledger,
      Serializer serializer) {
    return new Follower(source, log, writer, ledger, serializer);
  }
}
