package aktenlauf.query.casestatus;

import aktenlauf.query.fees.Account;
import aktenlauf.shared.kernel.Fact;
import aktenlauf.shared.proceeding.ProceedingEvent.FeePaymentRecorded;
import aktenlauf.shared.proceeding.ProceedingEvent.FeeRefunded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the applicant has paid and got back. */
public record Booked(Account account, List<Receipt> receipts) {
  private static final Booked EMPTY = new Booked(Account.EMPTY, List.of());

  public Booked {
    receipts = List.copyOf(receipts);
  }

  /**
   * A payment or a refund.
   *
   * @param reference of the cash office, under which it gives out a receipt
   * @param amount in EUR
   * @param refund whether it was given back
   */
  public record Receipt(String reference, String amount, LocalDate on, boolean refund) {}

  /** Null while nothing was booked. */
  static @Nullable Booked after(@Nullable Booked before, Fact event) {
    var booked = before == null ? EMPTY : before;
    return switch (event) {
      case FeePaymentRecorded e ->
          booked.with(e, new Receipt(e.reference(), e.amount(), e.on(), false));
      case FeeRefunded e -> booked.with(e, new Receipt(e.reference(), e.amount(), e.on(), true));
      default -> before;
    };
  }

  private Booked with(Fact event, Receipt one) {
    var all = new ArrayList<>(receipts);
    all.add(one);
    return new Booked(account.after(event), all);
  }

  /** The last day on which was paid, or given back. */
  static @Nullable LocalDate last(@Nullable Booked booked, boolean refund) {
    return booked == null
        ? null
        : booked.receipts().stream()
            .filter(r -> r.refund() == refund)
            .map(Receipt::on)
            .reduce((_, last) -> last)
            .orElse(null);
  }
}
