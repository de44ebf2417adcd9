package aktenlauf.infra.audit;

import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.readstore.ReadModelStore;
import aktenlauf.infra.readstore.ReadModels;
import aktenlauf.query.history.EventJson;
import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.web.Addresses;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import com.fasterxml.uuid.Generators;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.util.RawValue;

/** The auditors' view of the log. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  LoggedEvents loggedEvents(EventLog log, EventJson json) {
    return new LoggedEvents(log, r -> new RawValue(data(r, log, json)));
  }

  /** The log across cases is read by those of all units, so by none that a block names. */
  private static String data(Recorded r, EventLog log, EventJson json) {
    var text = json.of(r.event());
    var told = r.event() instanceof ApplicationSubmitted e && e.procedure().startsWith("vehicle-");
    return told && TransmissionBlocks.set(log.of(r.caseId())) ? Addresses.hidden(text) : text;
  }

  @Bean(destroyMethod = "close")
  Replays replays(
      List<Projection<?>> projections,
      ReadModels models,
      EventLog log,
      ReadModelStore store,
      DeadLetters letters) {
    var ids = Generators.timeBasedEpochRandomGenerator();
    return new Replays(projections, models, log, store, letters, () -> ids.generate().toString());
  }
}
