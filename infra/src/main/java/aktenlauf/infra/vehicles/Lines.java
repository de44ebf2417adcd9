package aktenlauf.infra.vehicles;

import aktenlauf.command.machinechecks.MachineCheck;
import aktenlauf.command.machinechecks.NotPerformable;
import aktenlauf.command.machinechecks.Payments;
import aktenlauf.command.vehicle.Checks;
import aktenlauf.infra.registers.RegisterClient;
import aktenlauf.infra.registers.RegisterSettings;
import aktenlauf.infra.registers.Simulator;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** The ways to the payment service and to the registers, with all that has to be closed. */
final class Lines implements AutoCloseable {
  static final String PAYMENTS = "payments";

  /**
   * Names of the registers in the settings, by check. That a plate is free is known here and
   * nowhere else, and not asked yet: a clerk looks.
   */
  static final Map<String, String> NAMES = names();

  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

  private final List<AutoCloseable> open = new ArrayList<>();
  private final Payments payments;
  private final MachineCheck registers;

  /**
   * @param tryingOut whether simulators may stand in
   */
  Lines(Environment environment, boolean tryingOut, MeterRegistry meters) {
    var cash = client(PAYMENTS, environment, tryingOut ? PaymentService::open : null, meters);
    payments = cash == null ? new NoPayments() : new HttpPayments(cash);
    var clients = new HashMap<String, RegisterClient>();
    NAMES.forEach((check, name) -> {
      var client = client(name, environment, tryingOut ? CheckRegister::open : null, meters);
      if (client != null) {
        clients.put(check, client);
      }
    });
    registers = new HttpMachineCheck(clients);
  }

  private static Map<String, String> names() {
    var all = new LinkedHashMap<String, String>();
    all.put(Checks.VEHICLE, "vehicle-register");
    all.put(Checks.INSURANCE, "insurers");
    all.put(Checks.IBAN, "accounts");
    all.put(Checks.TAX, "vehicle-tax");
    all.put(Checks.FEES, "fee-arrears");
    all.put(Checks.INSPECTION, "inspections");
    return Map.copyOf(all);
  }

  private @Nullable RegisterClient client(
      String name,
      Environment environment,
      @Nullable IntFunction<Simulator> simulator,
      MeterRegistry meters) {
    var settings = RegisterSettings.of(name, environment);
    if (settings.url() == null) {
      if (simulator == null) {
        LOG.warn("no way to {}: set aktenlauf.registers.{}.url", name, name);
        return null;
      }
      var standsIn = simulator.apply(settings.simulatorPort());
      open.add(standsIn);
      settings = settings.at(standsIn.address());
      LOG.info("{} simulated at {}", name, settings.url());
    }
    var client = new RegisterClient(settings).measuredBy(meters);
    open.add(client);
    return client;
  }

  Payments payments() {
    return payments;
  }

  MachineCheck registers() {
    return registers;
  }

  @Override
  public void close() throws Exception {
    for (var each : open.reversed()) {
      each.close();
    }
  }

  private static final class NoPayments implements Payments {
    private static final String WHY = "no payment service is set up";

    @Override
    public Payment transaction(String requestId, String purpose, String amount) {
      throw new NotPerformable(WHY);
    }

    @Override
    public Payment cancel(String requestId) {
      throw new NotPerformable(WHY);
    }

    @Override
    public void refund(String requestId, String reference, String amount) {
      throw new NotPerformable(WHY);
    }
  }
}
