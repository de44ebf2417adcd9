package aktenlauf.command.proceeding;

import aktenlauf.shared.proceeding.ProceedingEvent.FeePaymentRecorded;
import aktenlauf.shared.proceeding.ProceedingEvent.FeeRefunded;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * What has been paid in a case.
 *
 * @param kept in EUR: what came in, less what was given back
 * @param references of the cash office that have been booked
 */
record Payments(BigDecimal kept, Set<String> references) {
  static final Payments NONE = new Payments(new BigDecimal("0.00"), Set.of());

  Payments {
    references = Set.copyOf(references);
  }

  Payments after(FeePaymentRecorded e) {
    return booked(new BigDecimal(e.amount()), e.reference());
  }

  Payments after(FeeRefunded e) {
    return booked(new BigDecimal(e.amount()).negate(), e.reference());
  }

  private Payments booked(BigDecimal amount, String reference) {
    var all = new HashSet<>(references);
    all.add(reference);
    return new Payments(kept.add(amount), all);
  }
}
