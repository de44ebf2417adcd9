package aktenlauf.infra.vehicles;

import aktenlauf.command.errands.Errands;
import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.machinechecks.Sampling;
import aktenlauf.command.machinechecks.VehicleErrands;
import aktenlauf.command.plate.Fingerprint;
import aktenlauf.command.plate.KeptPlates;
import aktenlauf.command.plate.Plates;
import aktenlauf.command.vin.Registrations;
import aktenlauf.command.vin.VinErrands;
import aktenlauf.command.vin.VinLog;
import aktenlauf.infra.identifiers.SecretKeys;
import aktenlauf.infra.identity.IdentityProperties;
import aktenlauf.shared.procedure.Procedures;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Payment and machine checks: {@code aktenlauf.registers.payments.…}, {@code ….insurers.…} etc. */
@Configuration(proxyBeanMethods = false)
class VehiclesConfiguration {
  @Bean
  static Lines vehicleLines(
      Environment environment, IdentityProperties identity, MeterRegistry meters) {
    return new Lines(environment, identity.demo(), meters);
  }

  @Bean
  static Registrations registrations(VinLog log, Fingerprint fingerprint, SecretKeys keys) {
    return new Registrations(log, fingerprint, keys::open);
  }

  @Bean
  static Errands vinErrands(Registrations registrations, CaseCommands commands, Clock clock) {
    return new VinErrands(registrations, commands::issue, clock);
  }

  /**
   * @param patience how long a register may be away before a clerk takes over
   * @param share of automated decisions that a person reviews, from 0 to 1
   */
  @Bean
  static Errands vehicleErrands(
      Lines lines,
      Procedures procedures,
      CaseCommands commands,
      Clock clock,
      SecretKeys keys,
      Registrations registrations,
      Plates plates,
      Fingerprint fingerprint,
      @Value("${aktenlauf.vehicle-checks.patience:PT4H}") Duration patience,
      @Value("${aktenlauf.vehicle-review.share:0.05}") double share) {
    return new VehicleErrands(
        lines.payments(),
        lines.registers(),
        procedures,
        commands::issue,
        clock,
        patience,
        new Sampling(share),
        keys::open,
        registrations,
        new KeptPlates(plates, fingerprint));
  }
}
