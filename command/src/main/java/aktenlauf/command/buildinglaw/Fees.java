package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.AssessFee;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeAssessed;
import aktenlauf.shared.procedure.Fee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fee where the tariff of the case's definition leaves no frame: a rate with a minimum. */
final class Fees {
  static final String TERMINATION = "termination";
  private static final String KVZ = "10. SächsKVZ Nr. 17";
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  private Fees() {}

  /**
   * @param amount EUR with two decimals
   * @param tariff the tariff in its version
   */
  record Assessed(String amount, @Nullable String tariff) {}

  /**
   * Every begun thousand euros of the shell's cost counts (10. SächsKVZ Nr. 17). None where another
   * procedure was determined: its tariff is not that of the case's definition.
   */
  static @Nullable Assessed of(Situation s) {
    var costs = costs(s);
    return costs == null || !s.procedure().equals(s.definition().id())
        ? null
        : s.definition().fees().stream()
            .filter(f -> f.perThousand() != null)
            .findFirst()
            .map(f -> {
              var thousands = costs.divide(THOUSAND, 0, RoundingMode.CEILING);
              var fee = new BigDecimal(f.perThousand()).multiply(thousands);
              var least = f.from() == null ? BigDecimal.ZERO : new BigDecimal(f.from());
              return new Assessed(
                  fee.max(least).setScale(2, RoundingMode.HALF_UP).toPlainString(), f.tariff());
            })
            .orElse(null);
  }

  /** Sets what no decision sets; within the frame, or computed where it is a rate. */
  static Act assess(AssessFee c, Situation s) {
    var fee = s.definition().fees().stream().filter(f -> f.id().equals(c.fee())).findFirst();
    if (fee.isEmpty()) {
      return Act.refused("fee-unknown", "the tariff of this procedure has no fee " + c.fee(), KVZ);
    }
    if (s.building().result().fees().contains(c.fee())) {
      return Act.refused("fee-assessed", "the fee %s is set".formatted(c.fee()), KVZ);
    }
    if (s.building().open()) {
      return Act.refused("case-undecided", "what it costs is set when the case is decided", KVZ);
    }
    var withdrawn = s.building().outcome() == Outcome.DEEMED_WITHDRAWN;
    if (withdrawn != c.fee().equals(TERMINATION)) {
      return Act.refused(
          "fee-of-other-outcome",
          "an application that counts as withdrawn costs its termination, and nothing else does",
          KVZ);
    }
    return fee.get().perThousand() == null ? framed(c, fee.get(), s) : rated(c, s);
  }

  /** A fee that can be set as the case stands. */
  static Optional<Map<String, Object>> example(Situation s) {
    var outcome = s.building().outcome();
    return s.definition().fees().stream()
        .filter(f -> !s.building().result().fees().contains(f.id()))
        .filter(f -> f.id().equals(TERMINATION) == (outcome == Outcome.DEEMED_WITHDRAWN))
        .filter(f -> f.perThousand() == null || outcome == Outcome.DEEMED_APPROVED)
        .findFirst()
        .map(f -> {
          var amount = f.amount() == null ? f.from() : f.amount();
          return f.perThousand() != null || amount == null
              ? Map.of("fee", f.id())
              : Map.of("fee", f.id(), "amount", amount);
        });
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
