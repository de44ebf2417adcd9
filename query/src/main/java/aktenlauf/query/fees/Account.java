package aktenlauf.query.fees;

import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedApprovalOccurred;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeAssessed;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitGranted;
import aktenlauf.shared.kernel.Fact;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import aktenlauf.shared.proceeding.ProceedingEvent.FeePaymentRecorded;
import aktenlauf.shared.proceeding.ProceedingEvent.FeeRefunded;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A case's fees and payments, in EUR with two decimals.
 *
 * @param pending what a signed decision sets; owed once it is notified
 * @param charged what was set and made known
 * @param state {@link #NONE}, {@link #DUE}, {@link #PART}, {@link #PAID}, {@link #OVERPAID} or
 *     {@link #REFUNDED}
 */
public record Account(String pending, String charged, String paid, String refunded, String state) {
  /** Nothing is owed and nothing was paid. */
  public static final String NONE = "none";

  /** Nothing of what is owed was paid. */
  public static final String DUE = "due";

  /** Less was paid than is owed. */
  public static final String PART = "part";

  public static final String PAID = "paid";

  /** More was paid than is owed. */
  public static final String OVERPAID = "overpaid";

  /** All that was paid was given back, and with it what was owed. */
  public static final String REFUNDED = "refunded";

  private static final String NOTHING = "0.00";

  public static final Account EMPTY = new Account(NOTHING, NOTHING, NOTHING, NOTHING, NONE);

  static Account of(String pending, BigDecimal charged, BigDecimal paid, BigDecimal refunded) {
    return new Account(
        pending,
        charged.toPlainString(),
        paid.toPlainString(),
        refunded.toPlainString(),
        state(charged, paid, refunded));
  }

  /** With what is owed by another count, as that of the applicant who is not told everything. */
  public Account charged(BigDecimal told) {
    return of(pending, told, new BigDecimal(paid), new BigDecimal(refunded));
  }

  public Account after(Fact event) {
    return switch (event) {
      case PermitGranted e -> pending(e.fee());
      case DeemedApprovalOccurred _ -> pending(null);
      case DecisionNotified _ -> plus(pending, NOTHING, NOTHING).pending(null);
      case FeeAssessed e -> plus(e.amount(), NOTHING, NOTHING);
      case FeePaymentRecorded e -> plus(NOTHING, e.amount(), NOTHING);
      case FeeRefunded e -> plus(NOTHING, NOTHING, e.amount());
      default -> this;
    };
  }

  private Account pending(@Nullable String fee) {
    return new Account(fee == null ? NOTHING : fee, charged, paid, refunded, state);
  }

  private Account plus(String more, String paidMore, String refundedMore) {
    return of(
        pending,
        new BigDecimal(charged).add(new BigDecimal(more)),
        new BigDecimal(paid).add(new BigDecimal(paidMore)),
        new BigDecimal(refunded).add(new BigDecimal(refundedMore)));
  }

  /** What is still to be paid; less than nothing where too much was paid. */
  public BigDecimal open() {
    return owed(new BigDecimal(charged), new BigDecimal(paid), new BigDecimal(refunded))
        .subtract(kept());
  }

  private BigDecimal kept() {
    return new BigDecimal(paid).subtract(new BigDecimal(refunded));
  }

  /** What is given back beyond what was paid too much is not owed any more. */
  private static BigDecimal owed(BigDecimal charged, BigDecimal paid, BigDecimal refunded) {
    var tooMuch = paid.subtract(charged).max(BigDecimal.ZERO);
    return charged.subtract(refunded.subtract(tooMuch).max(BigDecimal.ZERO));
  }

  private static String state(BigDecimal charged, BigDecimal paid, BigDecimal refunded) {
    if (paid.signum() == 0) {
      return charged.signum() == 0 ? NONE : DUE;
    }
    if (paid.compareTo(refunded) == 0) {
      return owed(charged, paid, refunded).signum() > 0 ? DUE : REFUNDED;
    }
    var open = owed(charged, paid, refunded).subtract(paid.subtract(refunded)).signum();
    return open > 0 ? PART : open < 0 ? OVERPAID : PAID;
  }
}
