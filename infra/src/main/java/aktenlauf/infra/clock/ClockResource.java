package aktenlauf.infra.clock;

import aktenlauf.infra.deadline.DeadlineTicks;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.readstore.ReadModels;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
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

  /** A move of years may meet many deadlines. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final SystemClock clock;
  private final OffsetFile file;
  private final DeadlineTicks deadlines;
  private final ReadModels models;
  private final EventLog log;
  private final boolean movable;

  ClockResource(
      SystemClock clock,
      OffsetFile file,
      DeadlineTicks deadlines,
      ReadModels models,
      EventLog log,
      @Value("${aktenlauf.clock:system}") String kind) {
    this.clock = clock;
    this.file = file;
    this.deadlines = deadlines;
    this.models = models;
    this.log = log;
    this.movable = kind.equals("movable");
  }

  @GetMapping(PATH)
  Map<String, Object> now() {
    onlyMovable();
    return Map.of("now", clock.instant());
  }

  /** Answers when every deadline that has passed then is acted on and read models show it. */
  @PutMapping(PATH)
  Map<String, Object> move(@RequestBody Map<String, Object> body) throws InterruptedException {
    onlyMovable();
    var wanted = instant(body);
    var acted = deadlines.tickAfter(() -> moveTo(wanted));
    if (!acted.complete()) {
      throw unavailable("not every deadline could be acted on; the log of the server says why");
    }
    if (!models.await(log.head(), PATIENCE)) {
      throw unavailable("deadlines were acted on, but read models do not show it yet");
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("now", clock.instant());
    answer.put("acted", acted.expired());
    return answer;
  }

  private void moveTo(Instant wanted) {
    if (wanted.isBefore(clock.instant()) || !clock.advanceTo(wanted)) {
      throw new ProblemException(
          new Problem(
              422,
              "invalid",
              "The clock moves forward only",
              "/now must not be before the system's time, " + clock.instant(),
              Map.of()));
    }
    try {
      file.write(clock.offset());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static ProblemException unavailable(String what) {
    return new ProblemException(
        new Problem(
            503,
            "unavailable",
            "The clock is moved, but not all is done",
            what + "; what is left is done by the next tick",
            Map.of()));
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
