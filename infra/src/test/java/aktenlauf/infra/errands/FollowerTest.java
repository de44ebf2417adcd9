package aktenlauf.infra.errands;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Errands;
import aktenlauf.command.errands.Outcome;
import aktenlauf.infra.axon.Recordings;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.serialization.EventSerializer;
import aktenlauf.infra.serialization.SubjectKeys;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.HearingSent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log with cases that are heard, and somebody outside who has to be told of it. */
class FollowerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
  private static final CaseId FIRST = CaseId.of("0193a000-0000-7000-8000-000000000001");
  private static final CaseId SECOND = CaseId.of("0193a000-0000-7000-8000-000000000002");

  @TempDir Path directory;

  private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
  private final EmbeddedEventStore store =
      EmbeddedEventStore.builder().storageEngine(engine).build();
  private final Telling telling = new Telling();

  @AfterEach
  void close() {
    store.shutDown();
  }

  /** Tells by the errand's id, so that a repeat is one and the same. */
  private static final class Telling implements Errands {
    final List<String> tries = new CopyOnWriteArrayList<>();
    final List<Duration> waits = new CopyOnWriteArrayList<>();
    final Set<CaseId> told = ConcurrentHashMap.newKeySet();
    final Set<CaseId> away = ConcurrentHashMap.newKeySet();
    final Set<CaseId> broken = ConcurrentHashMap.newKeySet();

    @Override
    public Set<Class<?>> occasions() {
      return Set.of(HearingSent.class);
    }

    @Override
    public List<Errand> calledFor(Recorded cause, List<Recorded> history) {
      return List.of(new Errand(cause.caseId(), cause.version(), "tell", "somebody"));
    }

    @Override
    public boolean knows(Errand errand) {
      return errand.kind().equals("tell");
    }

    @Override
    public Outcome run(Errand errand, List<Recorded> history, Duration waiting) {
      tries.add(errand.id());
      waits.add(waiting);
      if (broken.contains(errand.caseId())) {
        throw new IllegalStateException("cable cut");
      }
      if (away.contains(errand.caseId())) {
        return new Outcome.Later("away");
      }
      assertThat(history).isNotEmpty();
      told.add(errand.caseId());
      return new Outcome.Done();
    }
  }

  private void heard(CaseId id) {
    var envelope =
        new Envelope(
            AT,
            AT,
            DAY,
            new Actor(Actor.Kind.CLERK, "anna", "clerk", null),
            null,
            "14713000",
            "high",
            "building-permit-simplified",
            1,
            List.of(),
            id.value(),
            null,
            null,
            null,
            null,
            List.of(),
            null);
    engine.appendEvents(
        new GenericDomainEventMessage<>(
            "Case",
            id.value(),
            0,
            new HearingSent(id, DAY, "Bitte."),
            MetaData.from(MetaDataNames.write(envelope)),
            id.value(),
            AT));
  }

  private final EventLog log =
      new EventLog() {
        @Override
        public Stream<Recorded> everythingAfter(long position) {
          throw new UnsupportedOperationException();
        }

        @Override
        public List<Recorded> of(CaseId caseId) {
          return engine
              .readEvents(caseId.value())
              .asStream()
              .flatMap(m -> Recordings.of(m, 0).stream())
              .toList();
        }

        @Override
        public long head() {
          throw new UnsupportedOperationException();
        }
      };

  private record Tail(EmbeddedEventStore store)
      implements StreamableMessageSource<TrackedEventMessage<?>> {
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
      return store.openStream(from);
    }
  }

  private static final class Keys implements SubjectKeys {
    @Override
    public SecretKey obtain(String keyId) {
      return new SecretKeySpec(new byte[32], "AES");
    }

    @Override
    public Optional<SecretKey> find(String keyId) {
      return Optional.of(obtain(keyId));
    }
  }

  private volatile Duration offset = Duration.ZERO;
  private final InstantSource moved = () -> Instant.now().plus(offset);

  private SqliteLedger ledger() {
    return new SqliteLedger(directory.resolve("errands.db"), () -> {});
  }

  private Follower follower(Ledger ledger) {
    var runner =
        new Runner(
            List.of(telling), log, ledger, InstantSource.system(), moved, Duration.ofMillis(20));
    return new Follower(
        new Tail(store), log, List.of(telling), ledger, runner, new EventSerializer(new Keys()));
  }

  private static void eventually(BooleanSupplier wanted) {
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).as("within 20 s").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void whoIsAwayIsTriedAgainUntilHeAnswersAndHoldsUpNobody() {
    telling.away.add(FIRST);
    heard(FIRST);
    heard(SECOND);
    try (var ledger = ledger()) {
      var follower = follower(ledger);
      follower.start();
      eventually(() -> telling.told.contains(SECOND) && telling.tries.size() > 4);
      assertThat(telling.told).containsExactly(SECOND);
      assertThat(ledger.open(10).getFirst().failure()).isEqualTo("away");

      telling.away.clear();
      eventually(() -> ledger.count() == 0);
      follower.stop();
    }
    assertThat(telling.told).containsExactlyInAnyOrder(FIRST, SECOND);
  }

  /** Its pause may be minutes by then: a move of the system's time ends it. */
  @Test
  void howLongItWaitsIsTheSystemsTimeAndAMoveHasItTriedAtOnce() {
    telling.away.add(FIRST);
    offset = Duration.ofDays(400);
    heard(FIRST);
    try (var ledger = ledger()) {
      var follower = follower(ledger);
      follower.start();
      eventually(() -> telling.tries.size() > 6);
      assertThat(telling.waits).allMatch(w -> w.compareTo(Duration.ofMinutes(1)) < 0);
      offset = offset.plus(Duration.ofHours(5));

      eventually(() -> telling.waits.getLast().compareTo(Duration.ofHours(5)) >= 0);

      follower.stop();
    }
  }

  @Test
  void whatBreaksIsTriedAgainToo() {
    telling.broken.add(FIRST);
    heard(FIRST);
    try (var ledger = ledger()) {
      var follower = follower(ledger);
      follower.start();
      eventually(() -> ledger.count() == 1 && ledger.open(1).getFirst().tries() > 0);
      assertThat(ledger.open(1).getFirst().failure()).contains("cable cut");
      telling.broken.clear();
      eventually(() -> ledger.count() == 0);
      follower.stop();
    }
  }

  @Test
  void anErrandOfAProcessThatDiedIsRunByTheNextOne() {
    heard(FIRST);
    var errand = telling.calledFor(log.of(FIRST).getFirst(), List.of()).getFirst();
    var longAgo = Instant.now().minusSeconds(600);
    try (var died = ledger()) {
      // It was noted and claimed; whether it was told nobody knows.
      died.add(errand, longAgo, longAgo);
      assertThat(died.claim(longAgo, longAgo.plusSeconds(120), 1)).hasSize(1);
    }
    try (var ledger = ledger()) {
      var follower = follower(ledger);
      follower.start();
      eventually(() -> ledger.count() == 0 && ledger.place().isPresent());
      follower.stop();
    }
    assertThat(Set.copyOf(telling.tries)).containsExactly(errand.id());
  }

  @Test
  void afterARestartNothingThatIsDoneIsRunAgain() {
    heard(FIRST);
    try (var ledger = ledger()) {
      var follower = follower(ledger);
      follower.start();
      eventually(() -> ledger.place().isPresent() && ledger.count() == 0);
      follower.stop();
    }
    telling.tries.clear();
    heard(SECOND);
    try (var ledger = ledger()) {
      var follower = follower(ledger);
      follower.start();
      eventually(() -> telling.told.contains(SECOND));
      follower.stop();
    }
    assertThat(telling.tries).hasSize(1);
  }
}
