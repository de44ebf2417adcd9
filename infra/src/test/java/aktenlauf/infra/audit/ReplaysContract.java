package aktenlauf.infra.audit;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.readstore.Log;
import aktenlauf.infra.readstore.Running;
import aktenlauf.infra.readstore.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of replays wherever the documents lie. */
abstract class ReplaysContract {
  private final Log log = new Log(3);
  final Tally tally = new Tally("tally");
  final Running running = running(log, tally);
  private final AtomicInteger ids = new AtomicInteger();
  private final Replays replays =
      new Replays(
          List.of(tally),
          running.models,
          log,
          running.store,
          running.letters,
          () -> "r" + ids.incrementAndGet());

  abstract Running running(Log log, Tally tally);

  /** Makes the breed another one. */
  abstract void alter(String id);

  /** Gives the document another id and number. */
  abstract void stray(String id);

  /** Names of what there are documents of. */
  abstract Collection<String> stored();

  @AfterEach
  void close() {
    replays.close();
    running.close();
  }

  private Map<String, Object> finished(Replay replay) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < end) {
      var body = replay.body();
      if (!"running".equals(body.get("state"))) {
        return body;
      }
      LockSupport.parkNanos(1_000_000);
    }
    throw new AssertionError("the replay does not end");
  }

  private Map<String, Object> replay() {
    return finished(replays.start("tally").orElseThrow());
  }

  @Test
  void anUntouchedReadModelIsWhatTheLogSays() {
    for (int i = 0; i < 1200; i++) {
      log.note(log.submit("dogs"), "note");
    }
    var body = replay();
    assertThat(body)
        .containsEntry("state", "done")
        .containsEntry("events", 2400L)
        .containsEntry("documents", 1200L)
        .containsEntry("differences", List.of());
    assertThat(stored()).noneMatch(name -> name.contains("replay"));
  }

  @Test
  void theOneAlteredFieldIsFoundAndNamed() {
    for (int i = 0; i < 700; i++) {
      log.submit("dogs");
    }
    var id = log.submit("dogs").value();
    running.settle();
    alter(id);
    assertThat(replay())
        .containsEntry(
            "differences",
            List.of(new Difference(id, "/facts/breed/name", "Dackel", "Teckel").body()));
  }

  @Test
  void aDocumentThatIsMissingOnOneSideIsADifferenceOfTheWhole() {
    var lost = log.submit("dogs").value();
    log.submit("dogs");
    running.settle();
    stray(lost);
    var replay = replays.start("tally").orElseThrow();
    finished(replay);
    @SuppressWarnings("unchecked") // as Replay writes it
    var differences = (List<Map<String, Object>>) replay.body().get("differences");
    assertThat(differences)
        .extracting(d -> d.get("id") + " " + d.get("pointer") + (d.get("live") == null))
        .containsExactlyInAnyOrder("stray false", lost + " true");
  }

  @Test
  void aReplayUnderLoadFindsNoDifference() throws InterruptedException {
    var cases = new ArrayList<aktenlauf.shared.kernel.CaseId>();
    for (int i = 0; i < 1500; i++) {
      cases.add(log.submit("dogs"));
    }
    var stop = new AtomicBoolean();
    var writer =
        Thread.ofPlatform()
            .start(() -> {
              for (int i = 0; !stop.get(); i++) {
                log.note(cases.get(i * 7 % cases.size()), "note " + i);
                if (i % 5 == 0) {
                  log.submit("dogs");
                }
                LockSupport.parkNanos(500_000);
              }
            });
    try {
      for (int i = 0; i < 2; i++) {
        assertThat(replay()).containsEntry("state", "done").containsEntry("differenceCount", 0L);
      }
    } finally {
      stop.set(true);
      writer.join();
    }
  }

  @Test
  void anUnknownReadModelIsNotReplayed() {
    assertThat(replays.start("none")).isEmpty();
    assertThat(replays.names()).containsExactly("tally");
  }
}
