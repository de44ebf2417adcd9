package aktenlauf.infra.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** Every way in which a request can go wrong, and what its sender is told. */
@ExtendWith(SharedSystem.class)
class ProblemsTest {
  private static final String NOWHERE = "0193a000-0000-7000-8000-000000000001";
  private final Http http;

  ProblemsTest(Http http) {
    this.http = http;
  }

  private ObjectNode dogTax() {
    return (ObjectNode)
        http.get(null, "/api/v1/procedures/dog-tax/examples").json().at("/0/submission");
  }

  private String open() {
    return http.post("portal", "/api/v1/cases", dogTax()).text("/caseId");
  }

  private static void problem(Http.Answer answer, int status, String type, String detail) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    assertThat(answer.text("/type")).isEqualTo("urn:aktenlauf:problem:" + type);
    assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    assertThat(answer.text("/detail")).contains(detail);
  }

  /** In chunks the last one, which is empty, would be a packet of its own. */
  @Test
  void answersTellTheirLength() {
    for (var answer :
        List.of(
            http.post("portal", "/api/v1/cases", dogTax()),
            http.get("paula", "/api/v1/worklist"),
            http.get("paula", "/api/v1/cases/" + NOWHERE),
            http.get(null, "/api/v1/procedures"))) {
      assertThat(answer.headers()).doesNotContainKey("transfer-encoding");
      assertThat(answer.headers().get("content-length"))
          .isEqualTo(String.valueOf(answer.body().getBytes(UTF_8).length));
    }
  }

  @Test
  void noTokenAndABadTokenAreTold() {
    problem(http.post(null, "/api/v1/cases", dogTax()), 401, "unauthenticated", "bearer token");
    problem(
        http.get(null, "/api/v1/worklist", "Authorization", "Bearer nonsense"),
        401,
        "unauthenticated",
        "not accepted");
  }

  @Test
  void aScopeThatIsMissingIsNamed() {
    problem(
        http.get("portal", "/api/v1/worklist"), 403, "forbidden", "lacks the scope worklist:read");
    problem(http.get("paula", "/api/v1/ops/read-models"), 403, "forbidden", "lacks the scope ops");
    problem(
        http.get("paula", "/api/v1/audit/log/checkpoint"),
        403,
        "forbidden",
        "lacks the scope audit:read");
    problem(
        http.post("portal", "/api/v1/cases/" + open() + "/commands/claim-case", Map.of()),
        403,
        "forbidden",
        "lacks the scope cases:command");
  }

  @Test
  void whatIsNotJsonIsMalformedWithItsPlace() {
    problem(
        http.post("portal", "/api/v1/cases", "{\"procedure\":\n \"dog-tax\",}"),
        400,
        "malformed",
        "line 2");
    problem(http.post("portal", "/api/v1/cases", "[]"), 400, "malformed", "not a JSON object");
    problem(http.post("portal", "/api/v1/cases", "null"), 400, "malformed", "not a JSON object");
    problem(
        http.post("portal", "/api/v1/cases", "{\"a\":1,\"a\":2}"), 400, "malformed", "uplicate");
  }

  @Test
  void anUnknownFieldIsMalformedWithItsPointer() {
    var body = dogTax();
    body.put("priority", 1);
    var answer = http.post("portal", "/api/v1/cases", body);
    problem(answer, 400, "malformed", "/priority");
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/priority");
    assertThat(answer.text("/errors/0/rule")).isEqualTo("additionalProperties");
  }

  @Test
  void contentThatBreaksTheFormNamesPlaceAndRule() {
    var body = dogTax();
    body.put("receivedOn", "2999-01-01");
    var answer = http.post("portal", "/api/v1/cases", body);
    problem(answer, 422, "invalid", "/receivedOn");
    body = dogTax();
    ((ObjectNode) body.get("application")).removeAll();
    answer = http.post("portal", "/api/v1/cases", body);
    problem(answer, 422, "invalid", "/application/");
    assertThat(answer.text("/errors/0/rule")).isEqualTo("required");
  }

  @Test
  void whatDoesNotExistIsTheSameForAll() {
    var unknown = http.post("paula", "/api/v1/cases/" + NOWHERE + "/commands/claim-case", Map.of());
    problem(unknown, 404, "not-found", "nothing here");
    assertThat(http.post("paula", "/api/v1/cases/nonsense/commands/claim-case", Map.of()).body())
        .isEqualTo(unknown.body());
    assertThat(http.get("paula", "/api/v1/cases/" + NOWHERE).body()).isEqualTo(unknown.body());
    assertThat(http.get("paula", "/api/v1/nothing").body()).isEqualTo(unknown.body());
    assertThat(http.post("paula", "/api/v1/cases/" + open() + "/commands/dance", Map.of()).body())
        .isEqualTo(unknown.body());
  }

  @Test
  void aRuleThatSaysNoIsNamed() {
    var caseId = open();
    http.command("paula", caseId, "claim-case", Map.of());
    var answer = http.post("paula", "/api/v1/cases/" + caseId + "/commands/claim-case", Map.of());
    problem(answer, 409, "rule-refused", "the case is with paula");
    assertThat(answer.text("/rule")).isEqualTo("already-assigned");
    assertThat(answer.json().get("legalBasis").isArray()).isTrue();
  }

  @Test
  void anotherVersionThanTheCurrentIsStale() {
    var caseId = open();
    http.command("paula", caseId, "claim-case", Map.of());
    var answer =
        http.post(
            "paula",
            "/api/v1/cases/" + caseId + "/commands/add-note",
            Map.of("text", "x"),
            "If-Match",
            "\"1\"");
    problem(answer, 412, "stale", "version 2");
    assertThat(answer.json().get("currentVersion").asLong()).isEqualTo(2);
    problem(
        http.post(
            "paula",
            "/api/v1/cases/" + caseId + "/commands/add-note",
            Map.of("text", "x"),
            "If-Match",
            "two"),
        400,
        "malformed",
        "If-Match");
  }

  @Test
  void aDecisionWithoutTheVersionSeenIsAskedForIt() {
    var caseId = open();
    http.command("paula", caseId, "check-registration", Map.of("finding", "complete"));
    problem(
        http.post(
            "paula",
            "/api/v1/cases/" + caseId + "/commands/issue-tax-number",
            Map.of(
                "taxNumber",
                "4711001234",
                "yearlyTax",
                Map.of("amount", "96.00", "currency", "EUR"))),
        428,
        "precondition-required",
        "If-Match");
  }

  @Test
  void aClerkOfAnotherProcedureIsToldWhichRightIsMissing() {
    problem(
        http.post("anna", "/api/v1/cases/" + open() + "/commands/claim-case", Map.of()),
        403,
        "forbidden",
        "does not cover the procedure dog-tax");
  }

  @Test
  void aClockThatCannotBeMovedIsNotThere() {
    problem(http.get("operator", "/api/v1/ops/clock"), 404, "not-found", "nothing here");
  }

  @Test
  void aKeyThatIsTooLongIsMalformed() {
    problem(
        http.post("portal", "/api/v1/cases", dogTax(), "Idempotency-Key", "k".repeat(256)),
        400,
        "malformed",
        "Idempotency-Key");
  }

  /** Refused by the server's parser, before it knows of any path or error page. */
  @Test
  void whatIsNoHttpIsAProblemThatRepeatsNothingOfIt() throws IOException {
    noHttp("GET /api/v1/worklist?unit={SECRET} HTTP/1.1\r\nHost: x\r\n\r\n");
    noHttp("GET /api/v1/worklist HTTP/1.1\r\nHost: x\r\nX: " + "SECRET".repeat(5000) + "\r\n\r\n");
    noHttp("SE{CRET / HTTP/1.1\r\nHost: x\r\n\r\n");
    noHttp("GET / HTTP/1.1\r\nHost: SECRET host\r\n\r\n");
  }

  private void noHttp(String request) throws IOException {
    var address = http.address().split(":");
    try (var socket = new Socket(address[0], Integer.parseInt(address[1]))) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400");
      assertThat(answer.toLowerCase(Locale.ROOT))
          .contains("content-type: application/problem+json")
          .doesNotContain("secret", "cret", "tomcat", "exception", "server:", "<html");
      var body = Http.JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
      assertThat(body.at("/type").asString()).isEqualTo("urn:aktenlauf:problem:malformed");
      assertThat(body.at("/status").asInt()).isEqualTo(400);
      assertThat(body.at("/detail").asString()).contains("cannot be read");
    }
  }
}
