package aktenlauf.infra.eventstore;

import static aktenlauf.infra.eventstore.TestEvents.assigned;
import static aktenlauf.infra.eventstore.TestEvents.freshCase;
import static aktenlauf.infra.eventstore.TestEvents.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a SQLite file, and what only it promises. */
class SqliteEventsTest extends EventStoreContract {
  @TempDir Path directory;

  private final AtomicInteger rows = new AtomicInteger();
  private SqliteEvents engine;
  private EmbeddedEventStore store;
  private LogTail tail;

  @BeforeEach
  void open() {
    engine =
        new SqliteEvents(directory.resolve("events.db"), TestEvents.serializer(), () -> {}) {
          @Override
          protected List<? extends DomainEventData<?>> fetchDomainEvents(
              String aggregate, long first, int batchSize) {
            var fetched = super.fetchDomainEvents(aggregate, first, batchSize);
            rows.addAndGet(fetched.size());
            return fetched;
          }
        };
    store = EmbeddedEventStore.builder().storageEngine(engine).build();
    tail = new LogTail(engine);
  }

  @AfterEach
  void close() {
    store.shutDown();
    engine.close();
  }

  @Override
  EventStore store() {
    return store;
  }

  @Override
  StreamableMessageSource<TrackedEventMessage<?>> source() {
    return tail;
  }

  @Override
  EventLog log() {
    return new EngineLog(engine);
  }

  @Test
  void scannedLogTellsTheSamePositions() {
    var caseId = freshCase();
    store.publish(List.of(assigned(freshCase(), 0)));
    store.publish(List.of(assigned(caseId, 0), assigned(caseId, 1)));
    store.publish(List.of(assigned(freshCase(), 0)));
    var scanned = new ServerLog(store);
    assertThat(scanned.of(caseId)).hasSize(2).containsExactlyElementsOf(log().of(caseId));
    try (var all = scanned.after(EventLog.BEGIN);
        var same = log().after(EventLog.BEGIN)) {
      assertThat(all.toList()).hasSize(4).containsExactlyElementsOf(same.toList());
    }
    try (var rest = scanned.after(3)) {
      assertThat(rest).hasSize(1);
    }
  }

  @Test
  void positionsBeginAtOneWithoutGapsInSpiteOfConflicts() {
    var caseId = freshCase();
    store.publish(List.of(assigned(caseId, 0)));
    assertThatThrownBy(() -> store.publish(List.of(assigned(caseId, 1), assigned(caseId, 1))));
    assertThatThrownBy(() -> store.publish(List.of(assigned(caseId, 0))));
    store.publish(List.of(assigned(caseId, 1)));
    assertThat(log().of(caseId)).extracting(r -> r.position()).containsExactly(1L, 2L);
  }

  @Test
  void eventsOfAKindAreReadOnFromPageToPage() {
    var caseId = freshCase();
    int notes = SqliteEvents.PAGE + 500;
    var events = new ArrayList<DomainEventMessage<?>>();
    for (int i = 0; i < 2 * notes; i += 2) {
      events.add(note(caseId, i, "n"));
      events.add(assigned(caseId, i + 1));
    }
    store.publish(events);
    try (var found = log().after(EventLog.BEGIN, Set.of(NoteAdded.class))) {
      assertThat(found.map(Recorded::version).toList())
          .containsExactlyElementsOf(
              LongStream.range(0, notes).map(i -> 2 * i + 1).boxed().toList());
    }
  }

  @Test
  void timesAreKeptToTheNanosecond() {
    var event = assigned(freshCase(), 0);
    var time = java.time.Instant.parse("1969-07-20T20:17:40.123456789Z");
    store.publish(
        List.of(
            new GenericDomainEventMessage<>(
                event.getType(), event.getAggregateIdentifier(), 0, event, () -> time)));
    assertThat(store.readEvents(event.getAggregateIdentifier()).next().getTimestamp())
        .isEqualTo(time);
  }

  @Test
  void loadingAStreamReadsEachEventOnce() {
    var caseId = freshCase();
    store.publish(IntStream.range(0, 999).mapToObj(i -> assigned(caseId, i)).toList());
    var read = store.readEvents(caseId.value()).asStream().map(m -> m.getSequenceNumber()).toList();
    assertThat(read).containsExactlyElementsOf(LongStream.range(0, 999).boxed().toList());
    assertThat(rows).hasValue(999);
  }

  @Test
  void snapshotsAreNotKept() {
    var event = assigned(freshCase(), 0);
    engine.storeSnapshot(event);
    assertThat(engine.readSnapshot(event.getAggregateIdentifier())).isEmpty();
  }

  @Test
  void tokenOfAnotherLogIsRefused() {
    store.publish(List.of(assigned(freshCase(), 0)));
    assertThatThrownBy(() -> tail.openStream(new GlobalSequenceTrackingToken(2)))
        .hasMessageContaining("after position 2, but the log ends at 1");
  }

  @Test
  void reopenedLogGoesOn() {
    store.publish(List.of(assigned(freshCase(), 0)));
    close();
    open();
    assertThat(tail.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
    store.publish(List.of(assigned(freshCase(), 0)));
    assertThat(tail.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
  }

  @Test
  void closedLogSaysSo() {
    close();
    assertThatThrownBy(() -> engine.appendEvents(assigned(freshCase(), 0)))
        .hasMessageContaining("is closed");
    assertThatThrownBy(() -> engine.readEvents(freshCase().value()).hasNext())
        .hasMessageContaining("is closed");
    open();
  }

  @Test
  void onlyTheOwnerMayReadTheFiles() throws Exception {
    store.publish(List.of(assigned(freshCase(), 0)));
    try (var files = Files.list(directory)) {
      assertThat(files.toList())
          .hasSizeGreaterThanOrEqualTo(2)
          .allSatisfy(f ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
                  .isEqualTo("rw-------"));
    }
  }
}
