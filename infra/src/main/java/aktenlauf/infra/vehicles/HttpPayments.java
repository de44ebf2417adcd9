package aktenlauf.infra.vehicles;

import aktenlauf.command.machinechecks.Away;
import aktenlauf.command.machinechecks.Payments;
import aktenlauf.infra.registers.AnswerUnusable;
import aktenlauf.infra.registers.RegisterAway;
import aktenlauf.infra.registers.RegisterClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A payment service over HTTP, in the manner of XBezahldienste; a gateway stands between where it
 * wants more, as it wants its status asked by {@code GET}.
 */
final class HttpPayments implements Payments {
  private static final String ORIGINATOR = "kfz-zulassung";
  private static final String END_POINT = "kasse";
  private static final String PAID = "PAYED";

  private final RegisterClient client;

  HttpPayments(RegisterClient client) {
    this.client = client;
  }

  @Override
  public Payment transaction(String requestId, String purpose, String amount) {
    var message = new LinkedHashMap<String, Object>();
    message.put("requestId", requestId);
    message.put("currency", "EUR");
    message.put("grossAmount", amount);
    message.put("purpose", purpose);
    message.put("items", List.of(Map.of("id", "fee", "quantity", 1, "singleNetAmount", amount)));
    var begun =
        payment(
            ask("/paymenttransaction/%s/%s".formatted(ORIGINATOR, END_POINT), message, requestId));
    // How it stands is asked each time anew.
    return begun.paid() ? begun : payment(ask("/status", message, UUID.randomUUID().toString()));
  }

  @Override
  public Payment cancel(String requestId) {
    return payment(ask("/cancel", Map.of("requestId", requestId), UUID.randomUUID().toString()));
  }

  @Override
  public void refund(String requestId, String reference, String amount) {
    ask("/refund", Map.of("transactionId", reference, "grossAmount", amount), requestId);
  }

  private static Payment payment(Map<String, Object> body) {
    if (body.get("paymentInformation") instanceof Map<?, ?> p
        && p.get("transactionId") instanceof String reference
        && p.get("status") instanceof String status
        && p.get("grossAmount") instanceof String amount) {
      return new Payment(status.equals(PAID), reference, amount);
    }
    throw new Away("the payment service's answer has another shape");
  }

  private Map<String, Object> ask(String path, Map<String, Object> message, String id) {
    try {
      var answer = client.ask(path, message, id);
      if (!answer.ok()) {
        throw new Away("the payment service refuses with status " + answer.status());
      }
      return answer.body();
    } catch (RegisterAway | AnswerUnusable failed) {
      throw new Away(String.valueOf(failed.getMessage()), failed);
    }
  }
}
