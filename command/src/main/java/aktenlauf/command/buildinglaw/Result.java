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
 * @param fees those that were set, as often as they were
 * @param unpermitted whether work was begun without the permit it needs
 */
record Result(
    Outcome outcome,
    @Nullable LocalDate on,
    boolean lapsed,
    boolean certified,
    List<String> fees,
    boolean unpermitted) {
  static final Result NONE = new Result(Outcome.OPEN, null, false, false, List.of(), false);

  Result {
    fees = List.copyOf(fees);
  }

  Result came(Outcome how, @Nullable LocalDate day) {
    return new Result(how, day, false, certified, fees, unpermitted);
  }

  Result lapsed(boolean now) {
    return new Result(outcome, on, now, certified, fees, unpermitted);
  }

  Result withCertificate() {
    return new Result(outcome, on, lapsed, true, fees, unpermitted);
  }

  Result withFee(String fee) {
    var all = new ArrayList<>(fees);
    all.add(fee);
    return new Result(outcome, on, lapsed, certified, all, unpermitted);
  }

  Result unpermitted(boolean now) {
    return new Result(outcome, on, lapsed, certified, fees, now);
  }
}
