package aktenlauf.infra.authorities;

import aktenlauf.command.authorities.ResidenceErrands;
import aktenlauf.command.errands.Errands;
import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.offences.OffenceErrands;
import aktenlauf.command.web.Keys;
import aktenlauf.infra.identity.IdentityProperties;
import aktenlauf.infra.registers.RegisterSettings;
import aktenlauf.shared.registers.StreetRegister;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Other authorities: {@code aktenlauf.registers.previous-authority.…}. */
@Configuration(proxyBeanMethods = false)
class AuthoritiesConfiguration {
  static final String NAME = "previous-authority";

  @Bean
  static Line otherAuthorities(
      Environment environment, IdentityProperties identity, MeterRegistry meters) {
    return Line.open(RegisterSettings.of(NAME, environment), identity.demo(), meters);
  }

  /**
   * @param patience how long a case waits for the data of a former dwelling
   * @param untilUnanswered how long the evaluation of a back-notification is asked for
   */
  @Bean
  static Errands residenceErrands(
      Line line,
      StreetRegister streets,
      CaseCommands commands,
      Clock clock,
      @Value("${aktenlauf.registers.previous-authority.patience:PT24H}") Duration patience,
      @Value("${aktenlauf.registers.previous-authority.until-unanswered:P14D}")
          Duration untilUnanswered) {
    return new ResidenceErrands(
        line.authority(), streets::isHere, commands::issue, clock, patience, untilUnanswered);
  }

  @Bean
  static Errands offenceErrands(CaseCommands commands, Keys keys, Clock clock) {
    return new OffenceErrands(commands::issue, keys, clock);
  }
}
