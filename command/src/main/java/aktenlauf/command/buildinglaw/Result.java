package aktenlauf.command.buildinglaw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an application.
 *
 * @param on legal day of the outcome
 * @param lapsed whether what was permitted has lapsed (§ 73 Abs. 1); an extension revives it
 * @param certified whether a deemed approval has been certified
 * @param fees those that were set beside the decision, as often as they were
 */
record Result(
    Outcome outcome, @Nullable LocalDate on, boolean lapsed, boolean certified, List<String> fees) {
  static final Result NONE = new Result(Outcome.OPEN, null, false, false, List.of());

  Result {
    fees = List.copyOf(fees);
  }

  Result lapsed(boolean now) {
    return new Result(outcome, on, now, certified, fees);
  }

  Result withCertificate() {
    return new Result(outcome, on, lapsed, true, fees);
  }

  Result withFee(String fee) {
    var all = new ArrayList<>(fees);
    all.add(fee);
    return new Result(outcome, on, lapsed, certified, all);
  }
}
