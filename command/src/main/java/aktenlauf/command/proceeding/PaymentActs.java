package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.proceeding.ProceedingCommand.RecordFeePayment;
import aktenlauf.shared.proceeding.ProceedingCommand.RefundFee;
import aktenlauf.shared.proceeding.ProceedingEvent.FeePaymentRecorded;
import aktenlauf.shared.proceeding.ProceedingEvent.FeeRefunded;
import java.math.BigDecimal;

/**
 * What the cash office books. What came in is recorded as it came, be it too little or too much;
 * that it does not match is for the clerks to see.
 */
final class PaymentActs {
  private static final String BASIS = "SächsVwKG";

  private PaymentActs() {}

  static Act paid(RecordFeePayment c, Proceeding state, Moment moment) {
    return NamedDays.past(
            "/on",
            c.on(),
            moment,
            Act.of(new FeePaymentRecorded(c.caseId(), c.amount(), c.reference(), c.on())))
        .because(BASIS)
        .unless(once(c.reference(), state), "payment-booked", booked(c.reference()), BASIS);
  }

  static Act refunded(RefundFee c, Proceeding state, Moment moment) {
    var kept = state.payments().kept();
    return NamedDays.past(
            "/on",
            c.on(),
            moment,
            Act.of(new FeeRefunded(c.caseId(), c.amount(), c.reference(), c.on(), c.reason())))
        .because(BASIS)
        .unless(once(c.reference(), state), "payment-booked", booked(c.reference()), BASIS)
        .unless(
            new BigDecimal(c.amount()).compareTo(kept) <= 0,
            "refund-of-what-was-not-paid",
            "%s EUR have been paid and not been given back".formatted(kept),
            BASIS);
  }

  private static boolean once(String reference, Proceeding state) {
    return !state.payments().references().contains(reference);
  }

  private static String booked(String reference) {
    return "%s is booked already".formatted(reference);
  }
}
