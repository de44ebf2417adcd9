package aktenlauf.infra.vehicles;

import aktenlauf.infra.registers.Simulator;
import aktenlauf.infra.registers.Simulator.Reply;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Simulates the register of a check: it has nothing against anybody, unless told to. */
final class CheckRegister {
  /** Answers that the check is not passed. */
  static final String NEGATIVE = "negative";

  /** Answers in JSON of another shape. */
  static final String NONSENSE = "nonsense";

  /** What registers find: it is in their answer word for word. */
  static final Set<String> FINDINGS =
      Set.of("stolen", "police-lock", "holder-died", "already-registered", "paper-invalid");

  private CheckRegister() {}

  static Simulator open(int port) {
    var faults = new HashSet<>(FINDINGS);
    faults.addAll(Set.of(NEGATIVE, NONSENSE));
    var answers = new AtomicLong();
    return new Simulator(port, Set.copyOf(faults))
        .on("/check", (_, fault) -> answer(fault, "check-" + answers.incrementAndGet()));
  }

  private static Reply answer(String fault, String sourceRef) {
    if (FINDINGS.contains(fault)) {
      return Reply.ok(Map.of("passed", false, "finding", fault, "sourceRef", sourceRef));
    }
    return fault.equals(NONSENSE)
        ? Reply.unusable(Map.of("passed", "?"))
        : Reply.ok(Map.of("passed", !fault.equals(NEGATIVE), "sourceRef", sourceRef));
  }
}
