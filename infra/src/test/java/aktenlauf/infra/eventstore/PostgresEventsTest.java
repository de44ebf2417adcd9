package aktenlauf.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.infra.servers.OnPostgres;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract on a real PostgreSQL. */
@ExtendWith(OnPostgres.class)
class PostgresEventsTest extends EventStoreContract {
  private static final String NEXT_OF_ITS_CASE =
      """
      INSERT INTO event(id, aggregate, sequence, type, name, revision, time, payload, meta)
      SELECT id || '-next', aggregate, sequence + 1, type, name, revision, time, payload, meta
      FROM event WHERE aggregate = ?
      """;

  private static PostgresDatabase database;
  private static PostgresEvents engine;
  private static EmbeddedEventStore store;

  @BeforeAll
  static void start(PostgresDatabase own) {
    database = own;
    engine = PostgresEvents.on(database, TestEvents.serializer());
    store = EmbeddedEventStore.builder().storageEngine(engine).build();
  }

  @AfterAll
  static void stop() {
    if (store != null) {
      store.shutDown();
    }
  }

  @Override
  EventStore store() {
    return store;
  }

  @Override
  StreamableMessageSource<TrackedEventMessage<?>> source() {
    return store;
  }

  @Override
  EventLog log() {
    return new EngineLog(engine, PostgresEvents::token, new PostgresSettling(database));
  }

  /** A reader waits for it, and only for it: others go on writing. */
  @Test
  void aPositionOnItsWayIsWaitedFor() throws Exception {
    var slow = TestEvents.freshCase();
    store.publish(TestEvents.assigned(slow, 0));
    long before = log().settled(EventLog.BEGIN);
    try (var writer = database.connect();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try (var insert = writer.prepareStatement(NEXT_OF_ITS_CASE)) {
        insert.setString(1, slow.value());
        assertThat(insert.executeUpdate()).isEqualTo(1);
      }
      var quick = TestEvents.freshCase();
      store.publish(TestEvents.assigned(quick, 0));
      var read =
          threads.submit(() -> {
            try (var events = log().after(before)) {
              return events.map(r -> r.caseId()).toList();
            }
          });
      assertThatThrownBy(() -> read.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      writer.commit();
      assertThat(read.get(10, TimeUnit.SECONDS)).containsExactly(slow, quick);
    }
  }

  @Test
  void aPositionThatNobodyWillFillIsPassedAtOnce() {
    var first = TestEvents.freshCase();
    store.publish(TestEvents.assigned(first, 0));
    long before = log().settled(EventLog.BEGIN);
    assertThatThrownBy(() -> store.publish(TestEvents.assigned(first, 0)))
        .isInstanceOf(Exception.class);
    var second = TestEvents.freshCase();
    store.publish(TestEvents.assigned(second, 0));
    assertThat(log().settled(before)).isEqualTo(log().head()).isGreaterThan(before + 1);
    try (var events = log().after(before)) {
      assertThat(events.map(r -> r.caseId())).containsExactly(second);
    }
  }
}
