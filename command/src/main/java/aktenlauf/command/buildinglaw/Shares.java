package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.AssessFee;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeAssessed;
import aktenlauf.shared.procedure.Fee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fees that are a share of another one: an extension of the permit's, a withdrawal and a refusal of
 * what the decision would have cost (SächsVwKG).
 */
final class Shares {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Shares of what the decision would have cost. */
  private static final Set<String> OF_THE_DECISION = Set.of(Fees.WITHDRAWAL, Fees.REFUSAL);

  private static final String EXAMPLE = "500.00";

  private Shares() {}

  /**
   * Both ends in EUR, within the frame where there is one too.
   *
   * @param fixed whether the tariff leaves no choice
   */
  private record Frame(BigDecimal least, BigDecimal most, boolean fixed) {
    static Frame of(Fee fee, BigDecimal base) {
      return new Frame(
          within(fee, share(base, Objects.requireNonNull(fee.percentFrom()))),
          within(fee, share(base, Objects.requireNonNull(fee.percentTo()))),
          Objects.equals(fee.percentFrom(), fee.percentTo()));
    }

    boolean holds(BigDecimal amount) {
      return amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0;
    }
  }

  static Act assess(AssessFee c, Fee fee, Situation s) {
    var basis = fee.legalBasis().toArray(String[]::new);
    var base = base(c.base(), fee, s);
    if (base == null) {
      return Act.refused(
          "fee-without-base", "the tariff gives a share: name the fee it is a share of", basis);
    }
    if (c.base() != null && new BigDecimal(c.base()).compareTo(base) != 0) {
      return Act.refused(
          "fee-is-computed", "the fee it is a share of is a rate: %s EUR".formatted(base), basis);
    }
    var frame = Frame.of(fee, base);
    if (c.amount() == null && !frame.fixed()) {
      return Act.refused("fee-without-amount", "the tariff gives a frame: name the amount", basis);
    }
    var amount = c.amount() == null ? frame.least() : new BigDecimal(c.amount());
    return Act.of(new FeeAssessed(c.caseId(), c.fee(), text(amount), fee.tariff(), s.today()))
        .because(basis)
        .unless(
            frame.holds(amount),
            "fee-outside-frame",
            "%s EUR is not between %s and %s EUR"
                .formatted(text(amount), text(frame.least()), text(frame.most())),
            basis);
  }

  /** What the decision would have cost goes before what a clerk believes. */
  private static @Nullable BigDecimal base(@Nullable String named, Fee fee, Situation s) {
    var rate = OF_THE_DECISION.contains(fee.id()) ? Fees.of(s) : null;
    var base = rate == null ? named : rate.amount();
    return base == null ? null : new BigDecimal(base);
  }

  private static BigDecimal share(BigDecimal base, String percent) {
    return base.multiply(new BigDecimal(percent)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal within(Fee fee, BigDecimal amount) {
    var atLeast = fee.from() == null ? amount : amount.max(new BigDecimal(fee.from()));
    return fee.to() == null ? atLeast : atLeast.min(new BigDecimal(fee.to()));
  }

  static Map<String, Object> example(Fee fee, Situation s) {
    var base = Objects.requireNonNull(base(EXAMPLE, fee, s));
    var amount = text(Frame.of(fee, base).least());
    return Map.of("fee", fee.id(), "amount", amount, "base", text(base));
  }

  static String text(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
