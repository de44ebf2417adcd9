package aktenlauf.infra.notices;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.documents.DocumentStore;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.notices.Letter;
import aktenlauf.command.notices.NoticeWriter;
import aktenlauf.command.notices.Press;
import aktenlauf.infra.axon.Recordings;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.notices.Ledger.LaidAside;
import aktenlauf.infra.serialization.EventSerializer;
import aktenlauf.infra.serialization.SubjectKeys;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import aktenlauf.shared.proceeding.ProceedingCommand.FileNotice;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.HearingSent;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A log with cases that are heard; one of them has a name that the press cannot print. */
class FollowerTest {
  private static final Procedures PROCEDURES =
      ProcedureLoader.load(List.of(ProcedureSource.shipped()));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
  private static final CaseId BROKEN = CaseId.of("0193a000-0000-7000-8000-000000000001");
  private static final CaseId SOUND = CaseId.of("0193a000-0000-7000-8000-000000000002");

  @TempDir Path directory;

  private final InMemoryEventStorageEngine engine = new InMemoryEventStorageEngine();
  private final EmbeddedEventStore store =
      EmbeddedEventStore.builder().storageEngine(engine).build();
  private final List<CaseId> filed = new CopyOnWriteArrayList<>();
  private final List<String> printed = new CopyOnWriteArrayList<>();
  private volatile boolean mended;

  @AfterEach
  void close() {
    store.shutDown();
  }

  private void heard(CaseId id, String name) {
    append(id, 0, submitted(id, name));
    append(id, 1, new HearingSent(id, DAY, "Bitte."));
  }

  private static CaseEvent submitted(CaseId id, String name) {
    return new ApplicationSubmitted(
        id,
        FileNumber.of("BAU", 2026, 7),
        "building-permit-simplified",
        1,
        "portal",
        DAY,
        "received",
        "building-permits",
        null,
        null,
        null,
        Map.of(),
        null,
        Map.of("familyName", name),
        Map.of());
  }

  private void append(CaseId id, long sequence, CaseEvent event) {
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
            id + "-" + sequence,
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
            sequence,
            event,
            MetaData.from(MetaDataNames.write(envelope)),
            "%s-%d".formatted(id, sequence),
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

  private Press.Printed print(Letter letter, Instant at) {
    var to = String.valueOf(letter.values().get("addressee"));
    printed.add(to);
    if (to.contains("Unprintable") && !mended) {
      throw new IllegalStateException("no glyph");
    }
    return new Press.Printed(new byte[] {1}, "application/pdf", "t", 1, null);
  }

  private Receipt issue(CaseCommand command, Order order) {
    filed.add(((FileNotice) command).caseId());
    return new Receipt.Done(command.caseId(), 3, List.of(), "", false);
  }

  private static final class Nowhere implements DocumentStore {
    @Override
    public Stored put(CaseId caseId, String documentId, InputStream content) {
      return new Stored(1, "");
    }

    @Override
    public void remove(String documentId) {}
  }

  private Follower follower(Ledger ledger) {
    var writer =
        new NoticeWriter(
            log::of, PROCEDURES, this::print, new Nowhere(), this::issue, Clock.systemUTC());
    return new Follower(new Tail(store), log, writer, ledger, new EventSerializer(new Keys()));
  }

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

  private SqliteLedger ledger() {
    return new SqliteLedger(directory.resolve("notices.db"), () -> {});
  }

  private static void eventually(BooleanSupplier wanted) {
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!wanted.getAsBoolean()) {
      assertThat(System.nanoTime()).as("within 20 s").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void oneCaseThatFailsIsLaidAsideAndHoldsUpNoOther() {
    heard(BROKEN, "Unprintable");
    heard(SOUND, "Lehmann");
    try (var ledger = ledger()) {
      var follower = follower(ledger);
      follower.start();
      eventually(() -> filed.contains(SOUND));
      follower.stop();
      assertThat(filed).containsExactly(SOUND);
      assertThat(printed).filteredOn(p -> p.contains("Unprintable")).hasSize(3);
      assertThat(ledger.laidAside())
          .containsExactly(new LaidAside(BROKEN, 2, "java.lang.IllegalStateException: no glyph"));
    }
    printed.clear();
    mended = true;
    try (var ledger = ledger()) {
      var follower = follower(ledger);
      follower.start();
      eventually(() -> ledger.laidAside().isEmpty());
      follower.stop();
    }
    assertThat(filed).containsExactly(SOUND, BROKEN);
    assertThat(printed).as("what was read is not read again").hasSize(1);
  }

  @Test
  void aLaterEventIsReadWhenItComes() {
    try (var ledger = ledger()) {
      var follower = follower(ledger);
      follower.start();
      heard(SOUND, "Lehmann");
      eventually(() -> filed.contains(SOUND));
      assertThat(follower.isRunning()).isTrue();
      follower.stop();
      assertThat(follower.isRunning()).isFalse();
      assertThat(ledger.place()).isPresent();
    }
  }
}
