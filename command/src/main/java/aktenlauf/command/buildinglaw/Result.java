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
 * @param hearing about what was decided; null where nobody was heard since
 */
record Result(
    Outcome outcome,
    @Nullable LocalDate on,
    boolean lapsed,
    boolean certified,
    List<String> fees,
    boolean unpermitted,
    Objections objections,
    @Nullable Hearing hearing) {
  static final Result NONE =
      new Result(Outcome.OPEN, null, false, false, List.of(), false, Objections.NONE, null);

  /**
   * @param until last day for a statement
   * @param answered whether one has come
   */
  record Hearing(LocalDate until, boolean answered) {}

  Result {
    fees = List.copyOf(fees);
  }

  Result came(Outcome how, @Nullable LocalDate day) {
    return new Result(how, day, false, certified, fees, unpermitted, objections, null);
  }

  Result lapsed(boolean now) {
    return new Result(outcome, on, now, certified, fees, unpermitted, objections, hearing);
  }

  Result withCertificate() {
    return new Result(outcome, on, lapsed, true, fees, unpermitted, objections, hearing);
  }

  Result withFee(String fee) {
    var all = new ArrayList<>(fees);
    all.add(fee);
    return new Result(outcome, on, lapsed, certified, all, unpermitted, objections, hearing);
  }

  Result unpermitted(boolean now) {
    return new Result(outcome, on, lapsed, certified, fees, now, objections, hearing);
  }

  Result with(Objections now) {
    return new Result(outcome, on, lapsed, certified, fees, unpermitted, now, hearing);
  }

  Result heard(@Nullable Hearing now) {
    return new Result(outcome, on, lapsed, certified, fees, unpermitted, objections, now);
  }
}
