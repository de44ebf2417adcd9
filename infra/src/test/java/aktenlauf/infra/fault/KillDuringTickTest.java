package aktenlauf.infra.fault;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.deadline.BuildingCases;
import aktenlauf.infra.http.ForkedSystem;
import aktenlauf.infra.http.Http;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The deadlines of many cases pass in one night, and the server is killed while it acts on them:
 * none is lost, none happens twice. More cases by {@code -Daktenlauf.test.night=10000
 * -Daktenlauf.test.heap=3g}.
 */
class KillDuringTickTest {
  private static final int CASES = Integer.getInteger("aktenlauf.test.night", 2_000);
  private static final String CLOCK = "/api/v1/ops/clock";
  private static final Map<String, String> MOVABLE = Map.of("AKTENLAUF_CLOCK", "movable");

  @TempDir Path data;

  @Test
  void everyDeadlineExpiresOnce() throws Exception {
    try (var cases = BuildingCases.on(data)) {
      cases.open(CASES);
    }
    try (var system = ForkedSystem.start(data, MOVABLE)) {
      var http = system.http();
      http.token("operator");
      long head = head();
      var move = Thread.startVirtualThread(() -> moveUntilTheServerDies(http));
      while (head() < head + CASES / 2) {
        assertThat(move.isAlive()).as("the clock is being moved").isTrue();
        Thread.sleep(5); // a poll, bounded by the move
      }
      system.kill();
      move.join();
    }
    long before = expired();
    assertThat(before).as("killed in the middle").isBetween(1L, CASES - 1L);
    try (var system = ForkedSystem.start(data, MOVABLE)) {
      var begun = System.nanoTime();
      var moved = move(system.http(), Duration.ofMinutes(1));
      System.out.printf(
          "%d deadlines in %d ms%n",
          CASES - before, Duration.ofNanos(System.nanoTime() - begun).toMillis());
      assertThat(moved.status()).as(moved.body()).isEqualTo(200);
      assertThat(moved.json().get("acted").asLong()).isEqualTo(CASES - before);
    }
    try (var cases = BuildingCases.on(data)) {
      cases.eachIsDeemedApprovedOnce(CASES);
    }
  }

  private static void moveUntilTheServerDies(Http http) {
    try {
      move(http, Duration.ofDays(100));
    } catch (UncheckedIOException died) {
      // As wanted.
    }
  }

  private static Http.Answer move(Http http, Duration by) {
    var now = Instant.parse(http.get("operator", CLOCK).text("/now"));
    return http.put("operator", CLOCK, Map.of("now", now.plus(by).toString()));
  }

  private long expired() throws SQLException {
    return number("SELECT count(*) FROM event WHERE name = 'proceeding.deadline-expired'");
  }

  private long head() throws SQLException {
    return number("SELECT max(position) FROM event");
  }

  /** Read beside the server. */
  private long number(String sql) throws SQLException {
    var url = "jdbc:sqlite:file:" + data.resolve("events.db") + "?mode=ro";
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
