package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(SharedSystem.class)
class IdempotencyTest {
  private final Http http;

  IdempotencyTest(Http http) {
    this.http = http;
  }

  private ObjectNode dogTax() {
    return (ObjectNode)
        http.get(null, "/api/v1/procedures/dog-tax/examples").json().at("/0/submission");
  }

  @Test
  void aHundredParallelRequestsUnderOneKeyOpenOneCase() throws Exception {
    var body = dogTax().toString();
    var before = cases();
    var requests = new ArrayList<Callable<Http.Answer>>();
    for (int i = 0; i < 100; i++) {
      requests.add(() -> http.post("portal", "/api/v1/cases", body, "Idempotency-Key", "one"));
    }
    var bodies = new HashSet<String>();
    try (var pool = Executors.newFixedThreadPool(32)) {
      for (var answer : pool.invokeAll(requests)) {
        assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
        bodies.add(answer.get().body());
      }
    }
    assertThat(bodies).hasSize(1);
    var caseId = Http.JSON.readTree(bodies.iterator().next()).get("caseId").asString();
    var history = http.get("paula", "/api/v1/cases/" + caseId + "/history?minVersion=1");
    assertThat(history.json()).hasSize(1);
    assertThat(cases()).isEqualTo(before + 1);
  }

  /** Counted from the log itself. */
  private long cases() {
    return http.items(
            "auditor", "/api/v1/audit/events?type=proceeding.application-submitted&limit=200")
        .size();
  }

  @Test
  void theSameKeyWithAnotherBodyIsAConflict() {
    var body = dogTax();
    assertThat(submit(body, "two").status()).isEqualTo(201);
    body.put("channel", "pigeon");
    var conflict = submit(body, "two");
    assertThat(conflict.status()).isEqualTo(422);
    assertThat(conflict.text("/type")).isEqualTo("urn:aktenlauf:problem:idempotency-conflict");
    body.remove("application");
    assertThat(submit(body, "two").text("/type"))
        .isEqualTo("urn:aktenlauf:problem:idempotency-conflict");
  }

  @Test
  void theOrderOfFieldsMakesNoOtherBody() {
    var body = dogTax();
    var first = submit(body, "three");
    var turned = Http.JSON.createObjectNode();
    var names = new ArrayList<String>(body.propertyNames());
    names.reversed().forEach(n -> turned.set(n, body.get(n)));
    var second = submit(turned, "three");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void keysOfTwoClientsAreNotOne() {
    var body = dogTax();
    var portals = submit(body, "four").text("/caseId");
    var paulas = http.post("paula", "/api/v1/cases", body, "Idempotency-Key", "four");
    assertThat(paulas.text("/caseId")).isNotEqualTo(portals);
  }

  @Test
  void aRepeatedCommandIsAnsweredLikeTheFirstAndStoredOnce() {
    var caseId = submit(dogTax(), "five").text("/caseId");
    var path = "/api/v1/cases/%s/commands/claim-case".formatted(caseId);
    var first = http.post("paula", path, "{}", "Idempotency-Key", "claim");
    http.command("paula", caseId, "add-note", Http.JSON.readTree("{\"text\":\"later\"}"));
    var again = http.post("paula", path, "{}", "Idempotency-Key", "claim");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.status()).isEqualTo(200);
    assertThat(http.get("paula", "/api/v1/cases/" + caseId + "/history?minVersion=3").json())
        .hasSize(3);
  }

  private Http.Answer submit(ObjectNode body, String key) {
    return http.post("portal", "/api/v1/cases", body, "Idempotency-Key", key);
  }
}
