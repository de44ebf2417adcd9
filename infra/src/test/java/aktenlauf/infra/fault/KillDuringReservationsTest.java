package aktenlauf.infra.fault;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.ForkedSystem;
import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The server is killed while several want the same plates; whoever asks again under his key gets
 * one answer, and each plate has one holder, who knows it.
 */
class KillDuringReservationsTest {
  private static final int APPLICANTS = 8;
  private static final int ROUNDS = 3;
  private static final String CLERK = "kfz";

  @TempDir Path data;

  private record Wish(String key, String plate, String name) {}

  private final Collection<Wish> pending = new ConcurrentLinkedQueue<>();
  private final Map<String, List<String>> winners = new ConcurrentHashMap<>();
  private final AtomicInteger plates = new AtomicInteger();

  @Test
  void everyPlateHasOneHolderWhoKnowsIt() throws Exception {
    var random = new Random(815);
    for (int round = 0; round < ROUNDS; round++) {
      try (var system = ForkedSystem.start(data, Map.of())) {
        retry(system.http());
        var threads = apply(system.http(), round);
        Thread.sleep(1_000 + random.nextInt(1_000)); // how long the server lives is the point
        system.kill();
        for (var thread : threads) {
          thread.join();
        }
      }
    }
    assertThat(winners).hasSizeGreaterThan(ROUNDS);
    try (var system = ForkedSystem.start(data, Map.of())) {
      retry(system.http());
      winners.forEach((plate, cases) -> {
        var distinct = cases.stream().distinct().toList();
        assertThat(distinct).as("holders of %s", plate).hasSize(1);
        assertThat(holders(system.http(), plate)).isEqualTo(distinct);
      });
      for (int n = 1; n <= plates.get(); n++) {
        assertThat(holders(system.http(), plate(n))).as(plate(n)).hasSize(1);
      }
    }
  }

  private static String plate(int n) {
    return "L-KT " + n;
  }

  /** All want the same plate, then the next, until the server is gone. */
  private List<Thread> apply(Http http, int round) {
    http.token("portal");
    var example = OpenCase.example(http, "vehicle-plate-reservation");
    int first = plates.get();
    return IntStream.range(0, APPLICANTS)
        .mapToObj(a ->
            Thread.startVirtualThread(() -> {
              for (int n = first + 1; ; n++) {
                int now = n;
                plates.updateAndGet(most -> Math.max(most, now));
                var wish =
                    new Wish(round + "-" + a + "-" + n, plate(n), "Winkler" + "abcdefgh".charAt(a));
                if (!asked(http, wish, example)) {
                  return;
                }
              }
            }))
        .toList();
  }

  private boolean asked(Http http, Wish wish, JsonNode example) {
    try {
      ask(http, wish, example);
      return true;
    } catch (UncheckedIOException died) {
      pending.add(wish);
      return false;
    }
  }

  private void ask(Http http, Wish wish, JsonNode example) {
    var body = (tools.jackson.databind.node.ObjectNode) example.deepCopy();
    body.withObject("/application").withObject("/plate").put("wish", wish.plate());
    body.withObject("/applicant").put("familyName", wish.name());
    var answer = http.post("portal", "/api/v1/cases", body, "Idempotency-Key", wish.key());
    assertThat(answer.status()).as(answer.body()).isIn(201, 409);
    if (answer.status() == 201) {
      assertThat(answer.body()).contains("vehicle.plate-reserved");
      winners
          .computeIfAbsent(
              wish.plate(), _ -> java.util.Collections.synchronizedList(new ArrayList<>()))
          .add(answer.text("/caseId"));
    } else {
      assertThat(answer.text("/rule")).isEqualTo("plate-not-available");
    }
  }

  private void retry(Http http) {
    if (pending.isEmpty()) {
      return;
    }
    var example = OpenCase.example(http, "vehicle-plate-reservation");
    for (var wish : List.copyOf(pending)) {
      ask(http, wish, example);
    }
    pending.clear();
  }

  private static List<String> holders(Http http, String plate) {
    var answer = http.get(CLERK, "/api/v1/plates/" + plate.replace(" ", "%20"));
    return StreamSupport.stream(answer.json().get("holders").spliterator(), false)
        .map(h -> h.get("caseId").asString())
        .toList();
  }
}
