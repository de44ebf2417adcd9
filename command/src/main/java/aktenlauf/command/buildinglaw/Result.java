package aktenlauf.command.buildinglaw;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of an application.
 *
 * @param on legal day of the outcome
 * @param lapsed whether what was permitted has lapsed (§ 73 Abs. 1); an extension revives it
 * @param certified whether a deemed approval has been certified
 * @param fees those that were set beside the decision
 */
record Result(
    Outcome outcome, @Nullable LocalDate on, boolean lapsed, boolean certified, Set<String> fees) {
  static final Result NONE = new Result(Outcome.OPEN, null, false, false, Set.of());

  Result {
    fees = Set.copyOf(fees);
  }

  Result lapsed(boolean now) {
    return new Result(outcome, on, now, certified, fees);
  }

  Result withCertificate() {
    return new Result(outcome, on, lapsed, true, fees);
  }

  Result withFee(String fee) {
    var all = new HashSet<>(fees);
    all.add(fee);
    return new Result(outcome, on, lapsed, certified, all);
  }
}
