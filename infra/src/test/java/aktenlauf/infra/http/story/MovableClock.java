package aktenlauf.infra.http.story;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** The system's clock, moved forward by days; what falls due on the way happens. */
final class MovableClock {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String PATH = "/api/v1/ops/clock";

  private final Http http;

  MovableClock(Http http) {
    this.http = http;
  }

  LocalDate today() {
    return LocalDate.ofInstant(Instant.parse(http.get("operator", PATH).text("/now")), BERLIN);
  }

  /** Noon of the day; answers how many deadlines were acted on. */
  int moveTo(LocalDate day) {
    var noon = day.atTime(12, 0).atZone(BERLIN).toInstant();
    var moved = http.put("operator", PATH, Map.of("now", noon.toString()));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    return moved.json().get("acted").asInt();
  }

  int moveBy(int days) {
    return moveTo(today().plusDays(days));
  }
}
