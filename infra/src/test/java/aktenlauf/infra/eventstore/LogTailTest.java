package aktenlauf.infra.eventstore;

import static aktenlauf.infra.eventstore.TestEvents.assigned;
import static aktenlauf.infra.eventstore.TestEvents.note;
import static aktenlauf.infra.eventstore.TestEvents.someCase;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.serialization.EventSerializer;
import aktenlauf.infra.serialization.SubjectKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.SecretKey;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams of the whole log beside its writers. */
class LogTailTest {
  private static final int STREAMS = 5;

  @TempDir Path directory;

  private final AtomicInteger decryptions = new AtomicInteger();
  private SqliteEvents engine;
  private LogTail tail;

  @BeforeEach
  void open() {
    var keys = new TestEvents.Keys();
    var counting =
        new SubjectKeys() {
          @Override
          public SecretKey obtain(String keyId) {
            return keys.obtain(keyId);
          }

          @Override
          public Optional<SecretKey> find(String keyId) {
            decryptions.incrementAndGet();
            return keys.find(keyId);
          }
        };
    engine =
        new SqliteEvents(directory.resolve("events.db"), new EventSerializer(counting), () -> {});
    tail = new LogTail(engine);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void everyStreamSeesTheWholeLogInOrder() throws Exception {
    var random = new Random(7);
    int writers = 8;
    int each = 400;
    int total = writers * each;
    var seen = new ArrayList<List<Long>>();
    var starts = new ArrayList<Long>();
    try (var threads = Executors.newCachedThreadPool()) {
      for (int w = 0; w < writers; w++) {
        var seeds = new SplittableRandom(w);
        threads.submit(() ->
            IntStream.range(0, each)
                .forEach(i -> engine.appendEvents(assigned(someCase(seeds), 0))));
      }
      var readers = new ArrayList<Callable<List<Long>>>();
      for (int s = 0; s < STREAMS; s++) {
        int after = random.nextInt(total / 4);
        while (engine.head() < after) {
          Thread.onSpinWait();
        }
        long from = after == 0 ? 0 : random.nextLong(after);
        starts.add(from);
        readers.add(() -> positions(from, total));
      }
      for (var answer : threads.invokeAll(readers)) {
        seen.add(answer.get());
      }
    }
    for (int s = 0; s < STREAMS; s++) {
      assertThat(seen.get(s))
          .containsExactlyElementsOf(
              LongStream.rangeClosed(starts.get(s) + 1, total).boxed().toList());
    }
  }

  private List<Long> positions(long after, long to) throws InterruptedException {
    var positions = new ArrayList<Long>();
    try (var stream = tail.openStream(token(after))) {
      for (long p = after; p < to; p++) {
        var peeked = stream.peek();
        var next = stream.nextAvailable();
        peeked.ifPresent(m -> assertThat(m).isSameAs(next));
        positions.add(next.trackingToken().position().orElseThrow());
      }
      assertThat(stream.hasNextAvailable()).isFalse();
    }
    return positions;
  }

  private static @Nullable TrackingToken token(long position) {
    return position == 0 ? null : new GlobalSequenceTrackingToken(position);
  }

  @Test
  void eventIsDecryptedOnceForAllStreams() throws Exception {
    var random = new SplittableRandom(3);
    int total = 1_200;
    try (var threads = Executors.newCachedThreadPool()) {
      var readers = new ArrayList<Callable<Integer>>();
      for (int s = 0; s < STREAMS; s++) {
        readers.add(() -> {
          int texts = 0;
          try (var stream = tail.openStream(null)) {
            while (texts < total) {
              assertThat(stream.nextAvailable().getPayload()).isNotNull();
              texts++;
            }
          }
          return texts;
        });
      }
      var answers = readers.stream().map(threads::submit).toList();
      for (int i = 0; i < total; i++) {
        engine.appendEvents(note(someCase(random), 0, "text " + i));
      }
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(total);
      }
    }
    assertThat(decryptions).hasValue(total);
  }

  @Test
  void commitWakesTheReader() throws Exception {
    var woken = new CountDownLatch(1);
    try (var stream = tail.openStream(null)) {
      assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();
      engine.appendEvents(assigned(someCase(new SplittableRandom(1)), 0));
      assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(stream.hasNextAvailable()).isTrue();
    }
  }

  @Test
  void closedStreamEndsItsReadersWait() throws Exception {
    var stream = tail.openStream(null);
    try (var threads = Executors.newCachedThreadPool()) {
      var waiting = threads.submit(() -> stream.hasNextAvailable(1, TimeUnit.MINUTES));
      stream.close();
      assertThat(waiting.get(10, TimeUnit.SECONDS)).isFalse();
    }
    assertThat(stream.peek()).isEmpty();
  }
}
