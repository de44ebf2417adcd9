package aktenlauf.command.buildinglaw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fee where the tariff of the case's definition leaves no frame: a rate with a minimum. */
final class Fees {
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
