package aktenlauf.command.buildinglaw;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of an application.
 *
 * @param on legal day of the outcome
 * @param lapsed whether what was permitted has lapsed (§ 73 Abs. 1); an extension revives it
 * @param certified whether a deemed approval has been certified
 */
record Result(Outcome outcome, @Nullable LocalDate on, boolean lapsed, boolean certified) {
  static final Result NONE = new Result(Outcome.OPEN, null, false, false);

  Result lapsed(boolean now) {
    return new Result(outcome, on, now, certified);
  }

  Result withCertificate() {
    return new Result(outcome, on, lapsed, true);
  }
}
