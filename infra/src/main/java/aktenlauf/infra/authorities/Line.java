package aktenlauf.infra.authorities;

import aktenlauf.command.authorities.OtherAuthority;
import aktenlauf.infra.registers.RegisterClient;
import aktenlauf.infra.registers.RegisterSettings;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to other authorities, with all that has to be closed. */
record Line(
    OtherAuthority authority,
    @Nullable RegisterClient client,
    @Nullable AuthoritySimulator simulator)
    implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);

  /**
   * To the configured address; else to a simulator where things are tried out; else to nobody.
   *
   * @param tryingOut whether a simulator may stand in
   */
  static Line open(RegisterSettings settings, boolean tryingOut, MeterRegistry meters) {
    if (settings.url() != null) {
      return of(settings, null, meters);
    }
    if (!tryingOut) {
      LOG.warn(
          "no way to other registration authorities: set aktenlauf.registers.{}.url",
          settings.name());
      return new Line(new Unconnected(), null, null);
    }
    var simulator = new AuthoritySimulator(settings.simulatorPort());
    var address = simulator.simulator().address();
    LOG.info("other registration authorities are simulated at {}", address);
    return of(settings.at(address), simulator, meters);
  }

  private static Line of(
      RegisterSettings settings, @Nullable AuthoritySimulator simulator, MeterRegistry meters) {
    var client = new RegisterClient(settings).measuredBy(meters);
    return new Line(new HttpOtherAuthority(client), client, simulator);
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
    if (simulator != null) {
      simulator.close();
    }
  }
}
