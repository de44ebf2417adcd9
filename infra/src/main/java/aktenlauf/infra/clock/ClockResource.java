package aktenlauf.infra.clock;

import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads and moves the system's time, for tests and training. */
@RestController
class ClockResource {
  private static final String PATH = "/api/v1/ops/clock";

  private final SystemClock clock;
  private final OffsetFile file;
  private final boolean movable;

  ClockResource(
      SystemClock clock, OffsetFile file, @Value("${aktenlauf.clock:system}") String kind) {
    this.clock = clock;
    this.file = file;
    this.movable = kind.equals("movable");
  }

  @GetMapping(PATH)
  Map<String, Object> now() {
    onlyMovable();
    return Map.of("now", clock.instant());
  }

  @PutMapping(PATH)
  Map<String, Object> move(@RequestBody Map<String, Object> body) throws IOException {
    onlyMovable();
    var wanted = instant(body);
    if (wanted.isBefore(clock.instant()) || !clock.advanceTo(wanted)) {
      throw new ProblemException(
          new Problem(
              422,
              "invalid",
              "The clock moves forward only",
              "/now must not be before the system's time, " + clock.instant(),
              Map.of()));
    }
    file.write(clock.offset());
    var answer = new LinkedHashMap<String, Object>();
    answer.put("now", clock.instant());
    answer.put("acted", 0);
    return answer;
  }

  private void onlyMovable() {
    if (!movable) {
      throw new ProblemException(Problem.notFound());
    }
  }

  private static Instant instant(Map<String, Object> body) {
    try {
      if (body.size() == 1 && body.get("now") instanceof String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
      }
    } catch (DateTimeException wrong) {
      // Told below.
    }
    throw new ProblemException(
        Problem.malformed("the body must be { \"now\": an instant as in 2026-11-23T08:00:00Z }"));
  }
}
