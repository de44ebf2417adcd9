package aktenlauf.infra.vehicles;

import aktenlauf.infra.registers.Simulator;
import aktenlauf.infra.registers.Simulator.Reply;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Simulates the register of a check: it has nothing against anybody, unless told to. */
final class CheckRegister {
  /** Answers that the check is not passed. */
  static final String NEGATIVE = "negative";

  /** Answers in JSON of another shape. */
  static final String NONSENSE = "nonsense";

  private CheckRegister() {}

  static Simulator open(int port) {
    return new Simulator(port, Set.of(NEGATIVE, NONSENSE))
        .on("/check", (_, fault) -> answer(fault));
  }

  private static Reply answer(String fault) {
    return fault.equals(NONSENSE)
        ? Reply.ok(Map.of("passed", "?"))
        : Reply.ok(
            Map.of("passed", !fault.equals(NEGATIVE), "sourceRef", UUID.randomUUID().toString()));
  }
}
