package aktenlauf.infra.vehicles;

import aktenlauf.infra.registers.Simulator;
import aktenlauf.infra.registers.Simulator.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Simulates a payment service after XBezahldienste: everybody pays at once, unless told to. */
final class PaymentService {
  /** Nobody pays. */
  static final String UNPAID = "unpaid";

  /** Something else than was asked for is paid. */
  static final String OTHER_AMOUNT = "other-amount";

  private PaymentService() {}

  static Simulator open(int port) {
    return new Simulator(port, Set.of(UNPAID, OTHER_AMOUNT))
        .on("/paymenttransaction", PaymentService::answer)
        .on("/status", PaymentService::answer)
        .on("/refund", (_, _) -> Reply.ok(Map.of("status", "REFUNDED")));
  }

  private static Reply answer(Map<String, Object> question, String fault) {
    var paid = !fault.equals(UNPAID);
    var information = new LinkedHashMap<String, Object>();
    information.put("transactionId", "T-" + question.get("requestId"));
    information.put("status", paid ? "PAYED" : "INITIALIZED");
    information.put(
        "grossAmount", fault.equals(OTHER_AMOUNT) ? "0.01" : question.get("grossAmount"));
    return Reply.ok(Map.of("paymentInformation", information));
  }
}
