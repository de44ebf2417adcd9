package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.Booked.Receipt;
import aktenlauf.query.fees.Account;
import aktenlauf.shared.procedure.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what was charged is paid, as JSON. */
final class PaymentStatus {
  private PaymentStatus() {}

  /**
   * @param charges those that the applicant is told of
   * @return null where nothing is to be paid and nothing was
   */
  static @Nullable Map<String, @Nullable Object> of(
      CaseStatus status, List<Map<String, @Nullable Object>> charges, Language language) {
    var booked = status.booked();
    var account =
        (booked == null ? Account.EMPTY : booked.account())
            .charged(
                charges.stream()
                    .map(c -> new BigDecimal((String) Objects.requireNonNull(c.get("amount"))))
                    .reduce(new BigDecimal("0.00"), BigDecimal::add));
    if (account.state().equals(Account.NONE)) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("state", account.state());
    json.put("amount", account.charged());
    json.put("currency", "EUR");
    json.put("paid", account.paid());
    json.put("refunded", account.refunded());
    json.put("open", account.open().toPlainString());
    json.put("dueOn", account.open().signum() > 0 ? dueOn(charges) : null);
    json.put("paidOn", text(Booked.last(booked, false)));
    json.put("refundedOn", text(Booked.last(booked, true)));
    json.put(
        "receipts",
        booked == null ? List.of() : booked.receipts().stream().map(PaymentStatus::json).toList());
    json.put("help", Hints.payment(language));
    return json;
  }

  private static @Nullable String dueOn(List<Map<String, @Nullable Object>> charges) {
    return charges.stream()
        .flatMap(c -> Optional.ofNullable((String) c.get("dueOn")).stream())
        .min(String::compareTo)
        .orElse(null);
  }

  private static Map<String, Object> json(Receipt r) {
    var json = new LinkedHashMap<String, Object>();
    json.put("reference", r.reference());
    json.put("kind", r.refund() ? "refund" : "payment");
    json.put("amount", r.amount());
    json.put("currency", "EUR");
    json.put("on", r.on().toString());
    return json;
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
