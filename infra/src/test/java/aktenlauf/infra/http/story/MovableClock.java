package aktenlauf.infra.http.story;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** The system's clock, moved forward by days; what falls due on the way happens. */
final class MovableClock {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String PATH = "/api/v1/ops/clock";

  /** Longer than a request takes: the clock moves forward only. */
  private static final Duration A_LITTLE = Duration.ofMinutes(1);

  private final Http http;

  MovableClock(Http http) {
    this.http = http;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), BERLIN);
  }

  private Instant now() {
    return Instant.parse(http.get("operator", PATH).text("/now"));
  }

  /**
   * Noon of the day, a little later than now where it is past; answers how many deadlines were
   * acted on.
   */
  int moveTo(LocalDate day) {
    var noon = day.atTime(12, 0).atZone(BERLIN).toInstant();
    var soon = now().plus(A_LITTLE);
    var moved =
        http.put("operator", PATH, Map.of("now", (soon.isAfter(noon) ? soon : noon).toString()));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    return moved.json().get("acted").asInt();
  }

  int moveBy(int days) {
    return moveTo(today().plusDays(days));
  }
}
