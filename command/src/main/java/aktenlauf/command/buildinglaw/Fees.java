package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.AssessFee;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeAssessed;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeComputed;
import aktenlauf.shared.procedure.Fee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision costs, and what is set beside it, by the tariff of the procedure that applies.
 */
final class Fees {
  static final String TERMINATION = "termination";
  static final String WITHDRAWAL = "withdrawal";
  private static final String DEVIATION = "deviation";
  static final String KVZ = "10. SächsKVZ Nr. 17";
  static final String REFUSAL = "refusal";
  private static final String NEIGHBOURS = "neighbours";

  /** What is set beside the fee of what is applied for. */
  private static final Set<String> BESIDE = Set.of(NEIGHBOURS, TERMINATION, WITHDRAWAL, REFUSAL);

  private static final BigDecimal THOUSAND = new BigDecimal(1000);
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal DOUBLE = new BigDecimal(2);

  private Fees() {}

  /**
   * @param amount EUR with two decimals
   * @param tariff the tariff in its version
   * @param how it came about
   */
  record Assessed(String amount, @Nullable String tariff, FeeComputed how) {}

  /** What the sum of the shell is, and how much of it counts. */
  private record Costs(String basis, BigDecimal sum, int percent) {
    BigDecimal thousands() {
      return sum.multiply(BigDecimal.valueOf(percent))
          .divide(HUNDRED)
          .divide(THOUSAND, 0, RoundingMode.CEILING);
    }
  }

  /** The fee of what is applied for, in the procedure that applies. */
  static Optional<Fee> own(Situation s) {
    return s.tariff().stream()
        .filter(f -> f.percentFrom() == null && !BESIDE.contains(f.id()))
        .filter(f -> !f.id().equals(DEVIATION) || Decisions.subject(s).equals(DEVIATION))
        .findFirst();
  }

  /**
   * Every begun thousand euros of the shell's cost counts, twice where work was begun without the
   * permit (10. SächsKVZ Nr. 17).
   */
  static @Nullable Assessed of(Situation s) {
    var fee = s.tariff().stream().filter(f -> f.perThousand() != null).findFirst().orElse(null);
    var costs = fee == null ? null : costs(fee, s);
    if (fee == null || costs == null) {
      return null;
    }
    var rate = new BigDecimal(Objects.requireNonNull(fee.perThousand()));
    var least = fee.from() == null ? BigDecimal.ZERO : new BigDecimal(fee.from());
    var amount = Shares.text(rate.multiply(costs.thousands()).max(least).multiply(factor(s)));
    return new Assessed(
        amount,
        fee.tariff(),
        new FeeComputed(
            s.caseId(),
            fee.id(),
            costs.basis(),
            Shares.text(costs.sum()),
            costs.percent(),
            fee.perThousand(),
            factor(s).intValue(),
            amount,
            fee.tariff()));
  }

  /** How the fee of a decision came about; nothing where it names none. */
  static List<FeeComputed> computed(Situation s) {
    return Optional.ofNullable(of(s)).map(Assessed::how).stream().toList();
  }

  private static BigDecimal factor(Situation s) {
    return s.building().result().unpermitted() ? DOUBLE : BigDecimal.ONE;
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
    var end = End.of(s);
    if (end == End.OPEN) {
      return Act.refused("case-undecided", "what it costs is set when the case is decided", KVZ);
    }
    if (!end.costs(c.fee())) {
      return Act.refused("fee-of-other-outcome", end.says(), KVZ);
    }
    if (c.fee().equals(REFUSAL) && s.proceeding().decisionNotified() == null) {
      return Act.refused(
          "decision-not-notified",
          "what a refusal costs is set when it has been made known",
          "§ 43 Abs. 1 VwVfG");
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

  /** How the application ended, as far as its costs go. */
  private enum End {
    OPEN("it has not ended"),
    DECIDED("the application was granted: it costs no refusal, termination or withdrawal"),
    REFUSED("what was refused costs its refusal and its participation, and nothing else"),
    TERMINATED("what counts as withdrawn costs its termination, and nothing else"),
    WITHDRAWN("what was withdrawn costs its withdrawal, and nothing else");

    private final String words;

    End(String words) {
      this.words = words;
    }

    static End of(Situation s) {
      if (s.proceeding().end() == Proceeding.End.WITHDRAWN) {
        return WITHDRAWN;
      }
      return switch (s.building().outcome()) {
        case DEEMED_WITHDRAWN -> TERMINATED;
        case REFUSED -> REFUSED;
        case OPEN -> OPEN;
        default -> DECIDED;
      };
    }

    boolean costs(String fee) {
      return switch (this) {
        case OPEN -> false;
        case DECIDED -> !Set.of(Fees.REFUSAL, TERMINATION, WITHDRAWAL).contains(fee);
        case REFUSED -> fee.equals(Fees.REFUSAL) || fee.equals(NEIGHBOURS);
        case TERMINATED -> fee.equals(TERMINATION);
        case WITHDRAWN -> fee.equals(WITHDRAWAL);
      };
    }

    String says() {
      return words;
    }
  }

  /** A fee that can be set as the case stands. */
  static Optional<Map<String, Object>> example(Situation s) {
    return s.tariff().stream()
        .filter(f -> Collections.frequency(s.building().result().fees(), f.id()) < times(f.id(), s))
        .filter(f -> End.of(s).costs(f.id()))
        .filter(f -> !f.id().equals(REFUSAL) || s.proceeding().decisionNotified() != null)
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
    var own = own(s).filter(fee::equals).isPresent();
    return (own ? charged(c, value, fee, s) : assessed(c, amount, fee.tariff(), s))
        .unless(
            (least == null || value.compareTo(new BigDecimal(least)) >= 0)
                && (most == null || value.compareTo(new BigDecimal(most)) <= 0),
            "fee-outside-frame",
            "%s EUR is not between %s and %s EUR".formatted(amount, least, most),
            KVZ);
  }

  /** The fee of what was applied for, whose frame is that of what had no work begun. */
  private static Act charged(AssessFee c, BigDecimal named, Fee fee, Situation s) {
    var amount = Shares.text(named.multiply(factor(s)));
    return Act.of(
            new FeeAssessed(c.caseId(), c.fee(), amount, fee.tariff(), s.today()),
            new FeeComputed(
                c.caseId(),
                c.fee(),
                "frame",
                Shares.text(named),
                100,
                null,
                factor(s).intValue(),
                amount,
                fee.tariff()))
        .because(KVZ);
  }

  /** A permit that was granted names its fee itself. */
  private static Act rated(AssessFee c, Situation s) {
    var rate = of(s);
    if (rate == null) {
      return Act.refused(
          "fee-not-computable", "the application does not tell what the fee is computed from", KVZ);
    }
    return assessed(c, rate.amount(), rate.tariff(), s)
        .and(rate.how())
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

  /** Where the application does not tell the shell's cost, a share of all costs counts as such. */
  private static @Nullable Costs costs(Fee fee, Situation s) {
    var shell = euros("rohbausumme", s);
    if (shell != null) {
      return new Costs("rohbausumme", shell, 100);
    }
    var all = euros("constructionCosts", s);
    return all == null || fee.costsPercent() == null
        ? null
        : new Costs("construction-costs", all, Integer.parseInt(fee.costsPercent()));
  }

  private static @Nullable BigDecimal euros(String field, Situation s) {
    return s.application().get(field) instanceof Map<?, ?> money
            && money.get("amount") instanceof String amount
        ? new BigDecimal(amount)
        : null;
  }
}
