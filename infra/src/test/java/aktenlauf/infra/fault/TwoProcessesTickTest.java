package aktenlauf.infra.fault;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.deadline.BuildingCases;
import aktenlauf.infra.http.ForkedSystem;
import aktenlauf.infra.http.Http;
import aktenlauf.infra.servers.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL act on the same night at the same time. */
class TwoProcessesTickTest {
  private static final int CASES = 400;
  private static final String CLOCK = "/api/v1/ops/clock";

  @TempDir Path data;

  @Test
  void everyDeadlineExpiresOnce() throws Exception {
    try (var server = PostgresServer.start()) {
      String[] settings = {
        "aktenlauf.event-store=postgresql",
        "aktenlauf.postgresql.url=" + server.url(),
        "aktenlauf.postgresql.username=" + server.username()
      };
      var environment =
          Map.of(
              "AKTENLAUF_CLOCK", "movable",
              "AKTENLAUF_DEMO", "true",
              "AKTENLAUF_EVENT_STORE", "postgresql",
              "AKTENLAUF_POSTGRESQL_URL", server.url(),
              "AKTENLAUF_POSTGRESQL_USERNAME", server.username());
      try (var cases = BuildingCases.on(data, settings)) {
        cases.open(CASES);
      }
      try (var one = ForkedSystem.start(data, environment);
          var two = ForkedSystem.start(data, environment);
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var then = Instant.now().plus(Duration.ofDays(100)).toString();
        var acted =
            threads.invokeAll(
                List.<Callable<Long>>of(
                    () -> move(one.http(), then), () -> move(two.http(), then)));
        assertThat(acted.get(0).get() + acted.get(1).get()).isEqualTo(CASES);
      }
      try (var cases = BuildingCases.on(data, settings)) {
        cases.eachIsDeemedApprovedOnce(CASES);
      }
    }
  }

  private static long move(Http http, String then) {
    var moved = http.put("operator", CLOCK, Map.of("now", then));
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    return moved.json().get("acted").asLong();
  }
}
