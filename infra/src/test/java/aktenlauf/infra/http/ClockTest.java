package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system's time, where it was started with a clock that can be moved. */
class ClockTest {
  private static final String CLOCK = "/api/v1/ops/clock";
  private static final String MOVABLE = "aktenlauf.clock=movable";

  @TempDir Path data;

  private static Instant now(Http http) {
    return Instant.parse(http.get("operator", CLOCK).text("/now"));
  }

  private static Http.Answer move(Http http, Object now) {
    return http.put("operator", CLOCK, Map.of("now", now));
  }

  @Test
  void itMovesForwardOnlyAndStaysMovedAfterARestart() throws Exception {
    Instant later;
    OpenCase dog;
    try (var system = RunningSystem.on(data, MOVABLE)) {
      var http = system.http();
      var before = now(http);
      later = before.plus(Duration.ofDays(400));
      var moved = move(http, later.toString());
      assertThat(moved.status()).as(moved.body()).isEqualTo(200);
      assertThat(Instant.parse(moved.text("/now"))).isAfterOrEqualTo(later);
      assertThat(moved.json().get("acted").asInt()).isZero();
      var back = move(http, before.toString());
      assertThat(back.status()).isEqualTo(422);
      assertThat(back.text("/detail")).contains("/now must not be before");
      assertThat(move(http, "tomorrow").status()).isEqualTo(400);
      assertThat(move(http, 7).status()).isEqualTo(400);
      assertThat(http.get("paula", CLOCK).status()).isEqualTo(403);

      dog = OpenCase.of(http, "dog-tax");
      recordedFrom(dog, later);
    }
    try (var system = RunningSystem.on(data, MOVABLE)) {
      assertThat(now(system.http())).isAfterOrEqualTo(later);
    }
  }

  /** Whatever became of the file with the offset. */
  @Test
  void itNeverStartsBeforeTheNewestEvent() throws Exception {
    Instant recorded;
    try (var system = RunningSystem.on(data, MOVABLE)) {
      var http = system.http();
      var later = now(http).plus(Duration.ofDays(30));
      move(http, later.toString());
      recorded = recordedFrom(OpenCase.of(http, "dog-tax"), later);
    }
    Files.delete(data.resolve("clock-offset"));
    try (var system = RunningSystem.on(data, MOVABLE)) {
      var http = system.http();
      assertThat(now(http)).isAfterOrEqualTo(recorded);
      recordedFrom(OpenCase.of(http, "dog-tax"), recorded);
    }
  }

  /** Everything recorded follows the moved clock. */
  private static Instant recordedFrom(OpenCase dog, Instant earliest) {
    var entry = dog.history("paula").get(0);
    var recorded = Instant.parse(entry.get("recordedAt").asString());
    assertThat(recorded).isAfterOrEqualTo(earliest.minusMillis(1));
    assertThat(entry.get("occurredAt")).isEqualTo(entry.get("recordedAt"));
    assertThat(entry.get("legalDate").asString())
        .isEqualTo(recorded.atZone(java.time.ZoneId.of("Europe/Berlin")).toLocalDate().toString());
    return recorded;
  }
}
