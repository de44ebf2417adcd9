package aktenlauf.infra.plates;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.plate.Reservations;
import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import aktenlauf.infra.http.RunningSystem;
import java.time.LocalDate;
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

class PlatesOverHttpTest {
  private static final String CLERK = "kfz";
  private static final int APPLICANTS = 200;
  private static RunningSystem system;
  private static Http http;

  @BeforeAll
  static void start() throws Exception {
    system =
        RunningSystem.start(
            "aktenlauf.clock=movable",
            "aktenlauf.status-rate=0",
            "aktenlauf.errands.run=true",
            "aktenlauf.errands.again=PT0.05S");
    http = system.http();
  }

  @AfterAll
  static void stop() throws Exception {
    system.drop();
  }

  private static ObjectNode wish(String procedure, String plate) {
    var body = OpenCase.example(http, procedure);
    body.withObject("/application").withObject("/plate").put("wish", plate);
    return body;
  }

  private static Http.Answer reserve(String plate, String... headers) {
    return http.post("portal", "/api/v1/cases", wish(Reservations.PROCEDURE, plate), headers);
  }

  private static JsonNode plate(String plate) {
    var answer = http.get(CLERK, "/api/v1/plates/" + plate.replace(" ", "%20"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> types(JsonNode history) {
    return StreamSupport.stream(history.spliterator(), false)
        .map(e -> e.get("type").asString())
        .toList();
  }

  private static List<String> until(OpenCase opened, String type) {
    var path = "/api/v1/cases/%s/history".formatted(opened.id());
    var all = types(http.eventually(CLERK, path, h -> types(h).contains(type)));
    opened.seen(CLERK);
    return all;
  }

  /** Case ids of the events of a type in the log, as the audit tells them. */
  private static List<String> logged(String type, String plate) {
    var page = http.get("auditor", "/api/v1/audit/events?limit=200&type=" + type);
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return StreamSupport.stream(page.json().get("items").spliterator(), false)
        .filter(e -> e.get("data").toString().contains('"' + plate + '"'))
        .map(e -> e.get("caseId").asString())
        .toList();
  }

  @Test
  void ofTwoHundredWhoWantOnePlateOneGetsIt() throws Exception {
    var body = wish(Reservations.PROCEDURE, "L-AB 123");
    var tries = new ArrayList<Callable<Http.Answer>>();
    for (int i = 0; i < APPLICANTS; i++) {
      var own = body.deepCopy();
      own.withObject("/applicant").put("familyName", "Winkler" + "abcdefghij".charAt(i % 10));
      tries.add(() -> http.post("portal", "/api/v1/cases", own));
    }
    var answers = new ArrayList<Http.Answer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(tries)) {
        answers.add(answer.get());
      }
    }

    var won = answers.stream().filter(a -> a.status() == 201).toList();
    assertThat(won).hasSize(1);
    assertThat(won.getFirst().json().get("events").toString()).contains("vehicle.plate-reserved");
    assertThat(answers.stream().filter(a -> a.status() == 409))
        .hasSize(APPLICANTS - 1)
        .allSatisfy(a -> assertThat(a.text("/rule")).isEqualTo("plate-not-available"));
    assertThat(logged("vehicle.plate-wished", "L-AB 123"))
        .containsExactly(won.getFirst().text("/caseId"));
    assertThat(logged("plate.reserved", "L-AB 123"))
        .containsExactly(won.getFirst().text("/caseId"));
    assertThat(plate("L-AB 123").at("/holders/0/caseId").asString())
        .isEqualTo(won.getFirst().text("/caseId"));
  }

  @Test
  void aRepeatUnderTheSameKeyGetsTheSameAnswer() {
    var first = reserve("L-AC 7", "Idempotency-Key", "plate-key-1");
    var again = reserve("L-AC 7", "Idempotency-Key", "plate-key-1");

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(logged("plate.reserved", "L-AC 7")).hasSize(1);
  }

  @Test
  void anyFreePlateDoes() {
    var one = OpenCase.of(http, Reservations.PROCEDURE);
    var other = OpenCase.of(http, Reservations.PROCEDURE);

    assertThat(given(one)).isNotEqualTo(given(other));
    assertThat(plate(given(one)).at("/state").asString()).isEqualTo("reserved");
  }

  private static String given(OpenCase opened) {
    return StreamSupport.stream(opened.history(CLERK).spliterator(), false)
        .filter(e -> e.get("type").asString().equals("vehicle.plate-reserved"))
        .map(e -> e.at("/data/plate").asString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatTheCityDoesNotGiveIsRefusedWithPlaceRuleAndLaw() {
    var answer = reserve("L-SS 1");

    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/application/plate/wish");
    assertThat(answer.text("/errors/0/rule")).isEqualTo("plate-forbidden");
    assertThat(answer.text("/errors/0/message")).contains("§ 9 Abs. 1 FZV");
    assertThat(plate("L-SS 1").at("/notGivenBecause/0/rule").asString())
        .isEqualTo("plate-forbidden");
  }

  @Test
  void whoWithdrawsGivesThePlateBack() {
    var opened = OpenCase.submit(http, wish(Reservations.PROCEDURE, "L-AD 8"));
    assertThat(reserve("L-AD 8").status()).isEqualTo(409);

    opened.seen(CLERK).act("portal", "withdraw-application", Map.of());

    until(opened, "vehicle.plate-reservation-released");
    assertThat(plate("L-AD 8").at("/state").asString()).isEqualTo("free");
    assertThat(reserve("L-AD 8").status()).isEqualTo(201);
  }

  @Test
  void whoHasReservedAPlateGetsItWithTheRegistration() {
    var reserved = OpenCase.submit(http, wish(Reservations.PROCEDURE, "L-AG 11"));
    var body = wish("vehicle-first-registration", "L-AG 11");
    body.put("channel", "counter");
    body.set("applicant", OpenCase.example(http, Reservations.PROCEDURE).get("applicant"));
    body.withObject("/applicant").put("birthPlace", "Leipzig").put("sex", "w");
    var opened = OpenCase.submit(http, body);

    until(opened, "vehicle.plate-reserved");

    until(reserved, "vehicle.plate-reservation-released");
    assertThat(plate("L-AG 11").at("/holders/0/caseId").asString()).isEqualTo(opened.id());
  }

  @Test
  void theApplicantAndTheClerkReadUntilWhenAPlateIsReserved() {
    var opened = OpenCase.submit(http, wish(Reservations.PROCEDURE, "L-AF 10"));
    opened.seen(CLERK);

    var own = opened.status().get("plate");
    assertThat(own.get("plate").asString()).isEqualTo("L-AF 10");
    assertThat(own.get("state").asString()).isEqualTo("reserved");
    var last = LocalDate.parse(own.get("reservedUntil").asString());

    http.eventually(CLERK, "/api/v1/plates?q=L-AF%2010", page -> !page.get("items").isEmpty());
    var listed = listed("expiringBefore=" + last.plusDays(1));
    assertThat(listed).contains("L-AF 10");
    assertThat(listed("expiringBefore=" + last)).doesNotContain("L-AF 10");
    assertThat(listed("q=L-AF%2010")).containsExactly("L-AF 10");
  }

  private static List<String> listed(String query) {
    return StreamSupport.stream(
            http.get(CLERK, "/api/v1/plates?limit=200&" + query).json().get("items").spliterator(),
            false)
        .map(e -> e.get("plate").asString())
        .toList();
  }

  @Test
  void aClerksGrantAssignsThePlateForGood() {
    var body = wish("vehicle-first-registration", "L-AE 9");
    body.put("channel", "counter");
    var opened = OpenCase.submit(http, body);
    until(opened, "vehicle.plate-reserved");

    opened.act(CLERK, "decide-manually", Map.of("result", "granted"));

    until(opened, "vehicle.plate-assigned");
    assertThat(plate("L-AE 9").at("/state").asString()).isEqualTo("assigned");
    assertThat(reserve("L-AE 9").text("/rule")).isEqualTo("plate-not-available");
  }
}
