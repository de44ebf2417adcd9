package aktenlauf.infra.vehicles;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.RunningSystem;
import aktenlauf.infra.registers.Simulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A vehicle is registered once, and a spent paper is spent for every case. */
class OneRegistrationTest {
  private static final String FIRST = "vehicle-first-registration";
  private static final String KEEP = "vehicle-transfer-keep-plate";
  private static final String CLERK = "kfz";
  private static final String DECIDED = "vehicle.automated-decision-issued";
  private static final String HANDED = "vehicle.handed-to-clerk";
  private static final Simulator CASH = PaymentService.open(0);
  private static RunningSystem system;
  private static Http http;

  @BeforeAll
  static void start() throws Exception {
    system =
        RunningSystem.start(
            "aktenlauf.clock=movable",
            "aktenlauf.status-rate=0",
            "aktenlauf.errands.run=true",
            "aktenlauf.errands.again=PT0.05S",
            "aktenlauf.registers.payments.url=" + CASH.address(),
            "aktenlauf.registers.payments.pause=PT0.01S");
    http = system.http();
  }

  @AfterAll
  static void stop() throws Exception {
    system.drop();
    CASH.close();
  }

  private static JsonNode until(OpenCase opened, String type, String orType) {
    var path = "/api/v1/cases/%s/history".formatted(opened.id());
    var all =
        http.eventually(CLERK, path, h -> types(h).contains(type) || types(h).contains(orType));
    opened.seen(CLERK);
    return all;
  }

  private static List<String> types(JsonNode history) {
    return StreamSupport.stream(history.spliterator(), false)
        .map(e -> e.get("type").asString())
        .toList();
  }

  private static String reasons(JsonNode history) {
    return StreamSupport.stream(history.spliterator(), false)
        .filter(e -> e.get("type").asString().equals(HANDED))
        .map(e -> e.at("/data/reasons").toString())
        .findFirst()
        .orElse("");
  }

  private static ObjectNode about(String procedure, JsonNode sameVehicle) {
    var body = OpenCase.example(http, procedure);
    body.withObject("/application").set("vin", sameVehicle.at("/application/vin"));
    return body;
  }

  @Test
  void ofTwoFirstRegistrationsTheMachineDecidesOne() throws Exception {
    var body = OpenCase.example(http, FIRST);
    var tries = new ArrayList<Callable<OpenCase>>();
    for (int i = 0; i < 2; i++) {
      tries.add(() -> OpenCase.submit(http, body));
    }
    var histories = new ArrayList<JsonNode>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var opened : threads.invokeAll(tries)) {
        histories.add(until(opened.get(), DECIDED, HANDED));
      }
    }

    assertThat(histories.stream().filter(h -> types(h).contains(DECIDED))).hasSize(1);
    assertThat(histories.stream().filter(h -> types(h).contains(HANDED)))
        .singleElement()
        .satisfies(h -> assertThat(reasons(h)).isEqualTo("[\"already-registered\"]"));
  }

  @Test
  void aVehicleOutOfServiceIsRegisteredAgainAndANewKeeperTakesOver() {
    var first = OpenCase.example(http, FIRST);
    until(OpenCase.submit(http, first), DECIDED, HANDED);
    var transfer = until(OpenCase.submit(http, about(KEEP, first)), DECIDED, HANDED);
    assertThat(types(transfer)).contains(DECIDED);
    var out = OpenCase.submit(http, about("vehicle-out-of-service", first));
    until(out, DECIDED, HANDED);
    logged("vin.registration-ended", out);

    var again = until(OpenCase.submit(http, about(FIRST, first)), DECIDED, HANDED);

    assertThat(types(again)).as(reasons(again)).contains(DECIDED);
  }

  /** Waits for what a vehicle's stream tells because of the case. */
  private static void logged(String type, OpenCase by) {
    http.eventuallyListed(
        "auditor",
        "/api/v1/audit/events?limit=200&type=" + type,
        e -> e.get("caseId").asString().equals(by.id()));
  }

  /** § 24 Abs. 4 FZV. */
  @Test
  void whoHasTheCodesNeedNotBeIdentified() {
    var byCodes = OpenCase.example(http, "vehicle-out-of-service");
    assertThat(submitted(byCodes, "none").status()).isEqualTo(201);

    var withoutPlaques = byCodes.deepCopy();
    withoutPlaques.withObject("/application").remove("plaque");
    var refused = submitted(withoutPlaques, "none");
    assertThat(refused.status()).as(refused.body()).isEqualTo(403);
    assertThat(refused.text("/detail")).contains("substantial");
    assertThat(submitted(withoutPlaques, "substantial").status()).isEqualTo(201);
    assertThat(submitted(OpenCase.example(http, KEEP), "low").status()).isEqualTo(403);
  }

  private static Http.Answer submitted(ObjectNode body, String level) {
    var own = body.deepCopy();
    own.putObject("onBehalfOf").put("sub", "somebody").put("acr", level);
    return http.post("portal", "/api/v1/cases", own);
  }

  @Test
  void aWishPlateCostsMore() {
    CASH.misbehave(PaymentService.UNPAID);
    var body = OpenCase.example(http, FIRST);
    body.withObject("/application").withObject("/plate").put("wish", "L-AK 401");
    var opened = OpenCase.submit(http, body);
    assertThat(opened.status().at("/payment/amount").asString()).isEqualTo("23.00");
    CASH.misbehave(Simulator.NO_FAULT);

    var history = until(opened, "vehicle.fees-paid", HANDED);

    assertThat(opened.status().at("/payment/amount").asString()).isEqualTo("23.00");
    assertThat(types(history)).contains("vehicle.fees-assessed", "vehicle.fees-paid");
  }

  @Test
  void theCodeOfAnAbortedCaseIsInvalidForANewOne() {
    var body = OpenCase.example(http, KEEP);
    CASH.misbehave(PaymentService.UNPAID);
    var aborted = OpenCase.submit(http, body);
    // Without a version: the machine may ask for the fee at the same instant.
    var left = aborted.send("portal", "abort-dialogue", Map.of("reason", "applicant-left"));
    assertThat(left.status()).as(left.body()).isEqualTo(200);
    CASH.misbehave(Simulator.NO_FAULT);
    logged("vin.paper-spent", aborted);

    var restarted = until(OpenCase.submit(http, body), DECIDED, HANDED);

    assertThat(reasons(restarted)).isEqualTo("[\"paper-invalid\"]");
    assertThat(types(restarted)).doesNotContain("vehicle.fees-paid");
    var other = about(KEEP, body);
    other.withObject("/application").put("vin", "WVWZZZ1JZ3W000001");
    assertThat(types(until(OpenCase.submit(http, other), DECIDED, HANDED))).contains(DECIDED);
  }
}
