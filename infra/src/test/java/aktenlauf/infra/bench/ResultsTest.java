package aktenlauf.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResultsTest {
  private static Figures figures(int senders, int count) {
    var durations = new Histogram();
    for (int i = 0; i < count; i++) {
      durations.record(2_000_000);
    }
    return new Figures(senders, 1, durations);
  }

  private static Series series(int most) {
    return new Series(List.of(figures(1, 10), figures(8, 20), figures(32, most)));
  }

  private static JsonNode results(int submissions, int commands, double rebuildSeconds) {
    var results =
        new Results(
            Map.of("processors", 2),
            1,
            new Limits(900, 3_000),
            new Limits(1_100, 5_000),
            series(submissions),
            series(commands),
            series(1_500),
            series(2_000),
            List.of(figures(1, 5), figures(32, 5)),
            List.of(new Rebuilds.Rebuilt("worklist", 20_000, rebuildSeconds)),
            Map.of("events", 20_000),
            new StoreFigures(1_000, 800_000, 3.111, 4.222));
    return Api.JSON.valueToTree(results.json());
  }

  @Test
  void everyFigureHasItsPlace() {
    var json = results(600, 700, 2);
    assertThat(json.at("/limits/lower").asInt()).isEqualTo(1_000);
    assertThat(json.at("/limits/before/fsyncPerSecond").asInt()).isEqualTo(900);
    assertThat(json.at("/http/submissions/2/senders").asInt()).isEqualTo(32);
    assertThat(json.at("/http/submissions/2/perSecond").asInt()).isEqualTo(600);
    assertThat(json.at("/http/commands/0/p99Ms").asDouble()).isBetween(2.0, 2.04);
    assertThat(json.at("/gateway/commands/2/perSecond").asInt()).isEqualTo(2_000);
    assertThat(json.at("/projectionLag/1/p95Ms").asDouble()).isBetween(2.0, 2.04);
    assertThat(json.at("/rebuild/0/eventsPerSecond").asInt()).isEqualTo(10_000);
    assertThat(json.at("/import/events").asInt()).isEqualTo(20_000);
    assertThat(json.at("/bytesPerEvent").asInt()).isEqualTo(800);
    assertThat(json.at("/startUpSeconds/filledWithEvents").asInt()).isEqualTo(1_000);
    assertThat(json.at("/writes32ToLimit/httpSubmissions").asDouble()).isEqualTo(0.6);
    assertThat(json.at("/writes32ToLimit/gatewayCommands").asDouble()).isEqualTo(2);
  }

  @Test
  void aGoalIsMetByAllOrNot() {
    assertThat(results(600, 700, 2).get("goals").toString()).doesNotContain("false");
    assertThat(results(599, 700, 2).at("/goals/writes32AtLeast60PercentOfLimit").asBoolean())
        .isFalse();
    assertThat(results(600, 599, 2).at("/goals/writes32AtLeast60PercentOfLimit").asBoolean())
        .isFalse();
    assertThat(results(600, 700, 2.01).at("/goals/rebuildAtLeast10000EventsPerSecond").asBoolean())
        .isFalse();
  }

  @Test
  void theImportIsReadFromWhatItTells() throws Exception {
    var json =
        Imports.json(
            "imported 4,000 cases, 16,000 activities (20,000 events), 0 deviations, in 2.5 s\n", 4);
    assertThat(json).containsEntry("events", 20_000L).containsEntry("eventsPerSecond", 8_000L);
  }
}
