package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A passed day has its legal effect, as portals and clerks see it. */
class DeadlineClockTest {
  private static final String CLOCK = "/api/v1/ops/clock";
  private static final String MOVABLE = "aktenlauf.clock=movable";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String APPROVED = "building-law.deemed-approval-occurred";
  private static final String LAPSED = "building-law.permit-lapsed";

  @TempDir Path data;

  private static Instant now(Http http) {
    return Instant.parse(http.get("operator", CLOCK).text("/now"));
  }

  /** What the move has let expire. */
  private static long move(Http http, Duration by) {
    var moved = http.put("operator", CLOCK, Map.of("now", now(http).plus(by).toString()));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    return moved.json().get("acted").asLong();
  }

  private static OpenCase complete(Http http) {
    var opened = OpenCase.of(http, "building-permit-simplified");
    var today = LocalDate.ofInstant(now(http), BERLIN);
    return opened.act("anna", "confirm-completeness", Map.of("confirmedReceiptDate", today));
  }

  /** Read without waiting: the move's answer has promised it. */
  private static List<JsonNode> history(Http http, OpenCase of) {
    var answer = http.get("anna", "/api/v1/cases/%s/history".formatted(of.id()));
    return StreamSupport.stream(answer.json().spliterator(), false).toList();
  }

  private static List<String> types(Http http, OpenCase of) {
    return history(http, of).stream().map(e -> e.get("type").asString()).toList();
  }

  private static double open(Http http) {
    return http.get("operator", "/actuator/prometheus")
        .body()
        .lines()
        .filter(l -> l.startsWith("aktenlauf_deadlines_open "))
        .mapToDouble(l -> Double.parseDouble(l.substring(l.indexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPassedDecisionPeriodIsDeemedApprovalOnceAndForAll() throws Exception {
    OpenCase house;
    try (var system = RunningSystem.on(data, MOVABLE)) {
      var http = system.http();
      house = complete(http);
      assertThat(move(http, Duration.ofDays(80))).isZero();
      assertThat(types(http, house)).doesNotContain(APPROVED);
      assertThat(move(http, Duration.ofDays(20))).isEqualTo(1);
      assertThat(types(http, house)).containsOnlyOnce(APPROVED, "proceeding.deadline-expired");
      recordedByTheClock(http, house);
      assertThat(move(http, Duration.ofDays(1))).isZero();
    }
    try (var system = RunningSystem.on(data, MOVABLE)) {
      var http = system.http();
      assertThat(move(http, Duration.ofDays(1))).isZero();
      assertThat(types(http, house)).containsOnlyOnce(APPROVED);
    }
  }

  private static void recordedByTheClock(Http http, OpenCase house) {
    var expired =
        history(http, house).stream()
            .filter(e -> e.get("type").asString().equals("proceeding.deadline-expired"))
            .findFirst()
            .orElseThrow();
    var due = LocalDate.parse(expired.at("/data/due").asString());
    assertThat(expired.at("/actor/kind").asString()).isEqualToIgnoringCase("clock");
    assertThat(expired.get("legalDate").asString()).isEqualTo(due.toString());
    assertThat(Instant.parse(expired.get("occurredAt").asString()))
        .isEqualTo(due.plusDays(1).atStartOfDay(BERLIN).toInstant());
    assertThat(Instant.parse(expired.get("recordedAt").asString()))
        .isAfter(Instant.parse(expired.get("occurredAt").asString()));
  }

  /** The approval's validity begins and ends within one move. */
  @Test
  void whatAnEffectBeginsPassesInTheSameMove() throws Exception {
    try (var system = RunningSystem.on(data, MOVABLE)) {
      var http = system.http();
      var house = complete(http);
      var years = LocalDate.EPOCH.plus(Period.ofYears(5)).toEpochDay();
      assertThat(move(http, Duration.ofDays(years))).isGreaterThanOrEqualTo(2);
      assertThat(types(http, house)).containsOnlyOnce(APPROVED, LAPSED);
      var days =
          history(http, house).stream()
              .filter(e -> e.get("type").asString().equals("proceeding.deadline-expired"))
              .map(e -> e.get("legalDate").asString())
              .toList();
      assertThat(days).hasSizeGreaterThanOrEqualTo(2).isSorted();
    }
  }

  @Test
  void aLostIndexIsFilledFromTheLog() throws Exception {
    double before;
    try (var system = RunningSystem.on(data, MOVABLE)) {
      var http = system.http();
      complete(http);
      OpenCase.of(http, "building-permit-simplified");
      move(http, Duration.ofDays(1));
      before = open(http);
      assertThat(before).isGreaterThanOrEqualTo(2);
    }
    Files.delete(data.resolve("deadlines.db"));
    try (var system = RunningSystem.on(data, MOVABLE)) {
      var http = system.http();
      assertThat(move(http, Duration.ofDays(1))).isZero();
      assertThat(open(http)).isEqualTo(before);
      assertThat(move(http, Duration.ofDays(100))).isGreaterThanOrEqualTo(2);
    }
  }

  /** A system that was down acts on what has passed when it starts. */
  @Test
  void aStandstillIsMadeUpForAtTheStart() throws Exception {
    OpenCase house;
    try (var system = RunningSystem.on(data, MOVABLE)) {
      house = complete(system.http());
    }
    var offset = data.resolve("clock-offset");
    var before =
        Files.exists(offset) ? Duration.parse(Files.readString(offset).strip()) : Duration.ZERO;
    Files.writeString(offset, before.plusDays(200).toString());
    try (var system = RunningSystem.on(data, "aktenlauf.deadlines.every=PT1H")) {
      system
          .http()
          .eventually(
              "anna",
              "/api/v1/cases/%s/history".formatted(house.id()),
              events ->
                  StreamSupport.stream(events.spliterator(), false)
                      .anyMatch(e -> e.get("type").asString().equals(APPROVED)));
    }
  }
}
