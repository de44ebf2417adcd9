package aktenlauf.command.buildinglaw;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What neighbours have agreed to, and on whom the permit was served (§ 70 Abs. 3 SächsBO).
 *
 * @param consented to the project, on whom nothing has to be served
 * @param served on by name
 * @param announced the public notice that took the place of the service; null where there was none
 */
record Service(Set<String> consented, Map<String, Served> served, @Nullable Served announced) {
  static final Service NONE = new Service(Set.of(), Map.of(), null);

  /**
   * @param day on which it counts as served, without a shift
   * @param latest the later of the disputed days
   * @param instructed whether there was a correct instruction on remedies
   */
  record Served(LocalDate day, LocalDate latest, boolean instructed) {
    String rule() {
      return instructed ? Rules.OBJECTION : Rules.OBJECTION_YEAR;
    }
  }

  Service {
    consented = Set.copyOf(consented);
    served = Map.copyOf(served);
  }

  Service agreed(String neighbour) {
    var all = new HashSet<>(consented);
    all.add(neighbour);
    return new Service(all, served, announced);
  }

  Service served(String neighbour, Served how) {
    var all = new HashMap<>(served);
    all.put(neighbour, how);
    return new Service(consented, all, announced);
  }

  Service announced(Served how) {
    return new Service(consented, served, how);
  }

  /** What comes in the place of what was served has to be served again. */
  Service anew() {
    return new Service(consented, Map.of(), null);
  }

  /** How the neighbour learnt of the decision; null where nothing was served. */
  @Nullable Served on(String neighbour) {
    return served.getOrDefault(neighbour, announced);
  }
}
