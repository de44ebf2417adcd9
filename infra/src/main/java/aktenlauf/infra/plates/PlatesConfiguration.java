package aktenlauf.infra.plates;

import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decider;
import aktenlauf.command.plate.Fingerprint;
import aktenlauf.command.plate.PlateErrands;
import aktenlauf.command.plate.PlateLog;
import aktenlauf.command.plate.Plates;
import aktenlauf.command.plate.Reservations;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.web.Keys;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.plate.PlateRules;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Plates, their process manager, and the reservation that is answered at once. */
@Configuration(proxyBeanMethods = false)
class PlatesConfiguration {
  @Bean
  static Plates plates(PlateLog log, PlateRules rules) {
    return new Plates(log, rules);
  }

  @Bean
  static Fingerprint fingerprint(Keys keys) {
    return (of, value) -> keys.hash(of, json(value));
  }

  /**
   * @param grace how long a reservation may be there without its case
   */
  @Bean
  static PlateErrands plateErrands(
      Plates plates,
      Fingerprint fingerprint,
      Deadlines deadlines,
      CaseCommands commands,
      Clock clock,
      @Value("${aktenlauf.plates.grace:PT2M}") Duration grace) {
    return new PlateErrands(plates, fingerprint, deadlines, commands::issue, clock, grace);
  }

  private static byte[] json(String value) {
    var text =
        new tools.jackson.databind.json.JsonMapper()
            .writeValueAsString(java.util.Map.of("of", value));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Bean
  static Reservations reservations(
      Decider<CaseCommand, CaseState, CaseEvent> decider,
      CaseCommands commands,
      EventLog log,
      PlateErrands errands) {
    return new Reservations(decider, commands::issue, log::of, errands);
  }
}
