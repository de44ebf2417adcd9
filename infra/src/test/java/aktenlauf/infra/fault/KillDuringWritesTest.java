package aktenlauf.infra.fault;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.ForkedSystem;
import aktenlauf.infra.http.Http;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while 32 clients write; nothing that was acknowledged is lost or doubled.
 */
class KillDuringWritesTest {
  private static final int WRITERS = 32;
  private static final int ROUNDS = 3;
  private static final List<String> READ_MODELS =
      List.of(
          "casestatus",
          "worklist",
          "casefile",
          "history",
          "statistics",
          "deadlines",
          "retention",
          "plates");

  @TempDir Path data;

  /** A note whose answer arrived; its text is its own. */
  private record Note(String caseId, long version, String text) {}

  /** A request on its way when the server died. */
  private record Pending(String path, String key, Object body) {}

  private final Collection<Note> notes = new ConcurrentLinkedQueue<>();
  private final Collection<Pending> pending = new ConcurrentLinkedQueue<>();

  @Test
  void everyAcknowledgedCommandIsInTheLogOnce() throws Exception {
    var random = new Random(4711);
    for (int round = 0; round < ROUNDS; round++) {
      try (var system = ForkedSystem.start(data, Map.of())) {
        retry(system.http());
        var writers = write(system.http(), round);
        Thread.sleep(1_500 + random.nextInt(1_500)); // how long the server lives is the point
        system.kill();
        for (var writer : writers) {
          writer.join();
        }
      }
    }
    assertThat(notes).as("acknowledged notes").hasSizeGreaterThan(WRITERS * ROUNDS);
    try (var system = ForkedSystem.start(data, Map.of())) {
      retry(system.http());
      everyNoteIsThereOnce(system.http());
      readModelsEqualAFreshReplay(system.http());
    }
  }

  private List<Thread> write(Http http, int round) {
    var example = http.get(null, "/api/v1/procedures/dog-tax/examples").json().at("/0/submission");
    http.token("portal");
    http.token("paula");
    return IntStream.range(0, WRITERS)
        .mapToObj(w -> Thread.startVirtualThread(() -> writer(http, round + "-" + w, example)))
        .toList();
  }

  /** Opens a case, adds five notes, and so on until the server is gone. */
  private void writer(Http http, String name, Object example) {
    for (int i = 0; ; i++) {
      var key = name + "-" + i;
      var opened = send(http, "portal", new Pending("/api/v1/cases", key, example));
      if (opened == null) {
        return;
      }
      var caseId = opened.text("/caseId");
      for (int n = 0; n < 5; n++) {
        var text = key + " note " + n;
        var path = "/api/v1/cases/" + caseId + "/commands/add-note";
        var answer = send(http, "paula", new Pending(path, text, Map.of("text", text)));
        if (answer == null) {
          return;
        }
        notes.add(new Note(caseId, answer.json().get("version").asLong(), text));
      }
    }
  }

  /** Null where the server died before it answered. */
  private Http.@org.jspecify.annotations.Nullable Answer send(
      Http http, String who, Pending request) {
    try {
      var answer = http.post(who, request.path(), request.body(), "Idempotency-Key", request.key());
      assertThat(answer.status()).as(answer.body()).isIn(200, 201);
      return answer;
    } catch (UncheckedIOException died) {
      pending.add(request);
      return null;
    }
  }

  /** A client that got no answer asks again under the same key; that must always be harmless. */
  private void retry(Http http) {
    for (var request : List.copyOf(pending)) {
      var who = request.path().endsWith("/cases") ? "portal" : "paula";
      var answer = http.post(who, request.path(), request.body(), "Idempotency-Key", request.key());
      assertThat(answer.status()).as(answer.body()).isIn(200, 201);
      if (who.equals("paula")) {
        notes.add(
            new Note(
                request.path().split("/")[4],
                answer.json().get("version").asLong(),
                request.key()));
      }
    }
    pending.clear();
  }

  private void everyNoteIsThereOnce(Http http) {
    var byCase = new java.util.HashMap<String, List<Note>>();
    notes.forEach(n -> byCase.computeIfAbsent(n.caseId(), _ -> new ArrayList<>()).add(n));
    byCase.forEach((caseId, acknowledged) -> {
      var history = http.get("paula", "/api/v1/cases/" + caseId + "/history").json();
      for (var note : acknowledged) {
        var found = new ArrayList<Long>();
        for (var entry : history) {
          if (entry.at("/data/text").asString("").equals(note.text())) {
            found.add(entry.get("version").asLong());
          }
        }
        assertThat(found).as(note.toString()).containsExactly(note.version());
      }
    });
  }

  private static void readModelsEqualAFreshReplay(Http http) throws InterruptedException {
    for (var model : READ_MODELS) {
      var started = http.post("auditor", "/api/v1/audit/replays", Map.of("readModel", model));
      assertThat(started.status()).as(started.body()).isEqualTo(202);
      var replay = http.get("auditor", started.headers().get("location"));
      for (int i = 0; i < 600 && replay.text("/state").equals("running"); i++) {
        Thread.sleep(100); // a poll, bounded by the loop
        replay = http.get("auditor", started.headers().get("location"));
      }
      assertThat(replay.text("/state")).as(replay.body()).isEqualTo("done");
      assertThat(replay.json().get("differences")).as(replay.body()).isEmpty();
      assertThat(replay.json().get("events").asLong()).isPositive();
    }
  }
}
