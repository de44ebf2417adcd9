package aktenlauf.infra.vehicles;

import aktenlauf.infra.registers.Simulator;
import aktenlauf.infra.registers.Simulator.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Simulates a payment service after XBezahldienste: everybody pays at once, unless told not to. */
final class PaymentService {
  /** Nobody pays. */
  static final String UNPAID = "unpaid";

  /** Nobody has paid yet, and everybody does before the transaction can be cancelled. */
  static final String PAID_TOO_LATE = "paid-too-late";

  /** Something else than was asked for is paid. */
  static final String OTHER_AMOUNT = "other-amount";

  private PaymentService() {}

  static Simulator open(int port) {
    return new Simulator(port, Set.of(UNPAID, PAID_TOO_LATE, OTHER_AMOUNT))
        .on("/paymenttransaction", PaymentService::answer)
        .on("/status", PaymentService::answer)
        .on("/cancel", PaymentService::cancelled)
        .on("/refund", (_, _) -> Reply.ok(Map.of("status", "REFUNDED")));
  }

  private static Reply answer(Map<String, Object> question, String fault) {
    return information(question, fault, !fault.equals(UNPAID) && !fault.equals(PAID_TOO_LATE));
  }

  /** The simulator forgets what things cost: whoever pays too late pays one euro. */
  private static Reply cancelled(Map<String, Object> question, String fault) {
    var all = new LinkedHashMap<>(question);
    all.put("grossAmount", "1.00");
    return information(all, fault, fault.equals(PAID_TOO_LATE));
  }

  private static Reply information(Map<String, Object> question, String fault, boolean paid) {
    var information = new LinkedHashMap<String, Object>();
    information.put("transactionId", "T-" + question.get("requestId"));
    information.put("status", paid ? "PAYED" : "INITIALIZED");
    information.put(
        "grossAmount", fault.equals(OTHER_AMOUNT) ? "0.01" : question.get("grossAmount"));
    return Reply.ok(Map.of("paymentInformation", information));
  }
}
