package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Proceeding.End;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.AssessFee;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeAssessed;
import aktenlauf.shared.procedure.Fee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision costs, and what is set beside it, by the tariff of the procedure that applies.
 */
final class Fees {
  static final String TERMINATION = "termination";
  static final String WITHDRAWAL = "withdrawal";
  private static final String DEVIATION = "deviation";
  private static final String KVZ = "10. SächsKVZ Nr. 17";
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  private Fees() {}

  /**
   * @param amount EUR with two decimals
   * @param tariff the tariff in its version
   */
  record Assessed(String amount, @Nullable String tariff) {}

  /** Every begun thousand euros of the shell's cost counts (10. SächsKVZ Nr. 17). */
  static @Nullable Assessed of(Situation s) {
    var costs = costs(s);
    return costs == null
        ? null
        : s.tariff().stream()
            .filter(f -> f.perThousand() != null)
            .findFirst()
            .map(f -> {
              var thousands = costs.divide(THOUSAND, 0, RoundingMode.CEILING);
              var fee = new BigDecimal(f.perThousand()).multiply(thousands);
              var least = f.from() == null ? BigDecimal.ZERO : new BigDecimal(f.from());
              return new Assessed(Shares.text(fee.max(least)), f.tariff());
            })
            .orElse(null);
  }

  /** Sets what no decision sets; within the frame, or computed where it is a rate. */
  static Act assess(AssessFee c, Situation s) {
    var fee = s.tariff().stream().filter(f -> f.id().equals(c.fee())).findFirst();
    if (fee.isEmpty()) {
      return Act.refused("fee-unknown", "the tariff of this procedure has no fee " + c.fee(), KVZ);
    }
    if (Collections.frequency(s.building().result().fees(), c.fee()) >= times(c.fee(), s)) {
      return Act.refused("fee-assessed", "the fee %s is set".formatted(c.fee()), KVZ);
    }
    var only = only(s);
    if (only == null && s.building().open()) {
      return Act.refused("case-undecided", "what it costs is set when the case is decided", KVZ);
    }
    if (!fits(c.fee(), only)) {
      return Act.refused(
          "fee-of-other-outcome",
          only == null
              ? "the application was decided: it costs neither its termination nor its withdrawal"
              : "an application that ended like this costs its %s, and nothing else"
                  .formatted(only),
          KVZ);
    }
    if (fee.get().percentFrom() != null) {
      return Shares.assess(c, fee.get(), s);
    }
    if (c.base() != null) {
      return Act.refused("fee-is-no-share", "the fee %s is no share".formatted(c.fee()), KVZ);
    }
    return fee.get().perThousand() == null ? framed(c, fee.get(), s) : rated(c, s);
  }

  /** Each deviation has its own fee; every other one is set once. */
  private static int times(String fee, Situation s) {
    return fee.equals(DEVIATION) ? Math.max(1, s.applied().deviations().size()) : 1;
  }

  /** The one fee of an application that ended without a decision. */
  private static @Nullable String only(Situation s) {
    if (s.building().outcome() == Outcome.DEEMED_WITHDRAWN) {
      return TERMINATION;
    }
    return s.proceeding().end() == End.WITHDRAWN ? WITHDRAWAL : null;
  }

  private static boolean fits(String fee, @Nullable String only) {
    return only == null ? !fee.equals(TERMINATION) && !fee.equals(WITHDRAWAL) : fee.equals(only);
  }

  /** A fee that can be set as the case stands. */
  static Optional<Map<String, Object>> example(Situation s) {
    return s.tariff().stream()
        .filter(f -> Collections.frequency(s.building().result().fees(), f.id()) < times(f.id(), s))
        .filter(f -> fits(f.id(), only(s)))
        .filter(f -> f.perThousand() == null || s.building().outcome() == Outcome.DEEMED_APPROVED)
        .findFirst()
        .map(f -> f.percentFrom() == null ? example(f) : Shares.example(f, s));
  }

  private static Map<String, Object> example(Fee f) {
    var amount = f.amount() == null ? f.from() : f.amount();
    return f.perThousand() != null || amount == null
        ? Map.of("fee", f.id())
        : Map.of("fee", f.id(), "amount", amount);
  }

  private static Act framed(AssessFee c, Fee fee, Situation s) {
    var amount = c.amount() == null ? fee.amount() : c.amount();
    if (amount == null) {
      return Act.refused("fee-without-amount", "the tariff gives a frame: name the amount", KVZ);
    }
    var least = fee.amount() == null ? fee.from() : fee.amount();
    var most = fee.amount() == null ? fee.to() : fee.amount();
    var value = new BigDecimal(amount);
    return assessed(c, amount, fee.tariff(), s)
        .unless(
            (least == null || value.compareTo(new BigDecimal(least)) >= 0)
                && (most == null || value.compareTo(new BigDecimal(most)) <= 0),
            "fee-outside-frame",
            "%s EUR is not between %s and %s EUR".formatted(amount, least, most),
            KVZ);
  }

  /** A permit that was granted names its fee itself. */
  private static Act rated(AssessFee c, Situation s) {
    var rate = of(s);
    if (rate == null) {
      return Act.refused(
          "fee-not-computable", "the application does not tell what the fee is computed from", KVZ);
    }
    return assessed(c, rate.amount(), rate.tariff(), s)
        .unless(
            s.building().outcome() == Outcome.DEEMED_APPROVED,
            "fee-set-with-permit",
            "this fee is set by the permit; it is owed for a deemed approval too",
            KVZ)
        .unless(
            c.amount() == null
                || new BigDecimal(c.amount()).compareTo(new BigDecimal(rate.amount())) == 0,
            "fee-is-computed",
            "the fee is a rate: %s EUR".formatted(rate.amount()),
            KVZ);
  }

  private static Act assessed(AssessFee c, String amount, @Nullable String tariff, Situation s) {
    return Act.of(new FeeAssessed(c.caseId(), c.fee(), amount, tariff, s.today())).because(KVZ);
  }

  private static @Nullable BigDecimal costs(Situation s) {
    for (var field : new String[] {"rohbausumme", "constructionCosts"}) {
      if (s.application().get(field) instanceof Map<?, ?> money
          && money.get("amount") instanceof String amount) {
        return new BigDecimal(amount);
      }
    }
    return null;
  }
}
