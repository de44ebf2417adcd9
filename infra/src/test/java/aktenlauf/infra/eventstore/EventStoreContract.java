package aktenlauf.infra.eventstore;

import static aktenlauf.infra.eventstore.TestEvents.assigned;
import static aktenlauf.infra.eventstore.TestEvents.freshCase;
import static aktenlauf.infra.eventstore.TestEvents.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.infra.axon.PlateStreams;
import aktenlauf.infra.axon.Races;
import aktenlauf.infra.axon.SharedStreams;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseAssigned;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseClosed;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.Test;

/** What every event store keeps to; each store runs it. */
abstract class EventStoreContract {
  abstract EventStore store();

  abstract StreamableMessageSource<TrackedEventMessage<?>> source();

  abstract EventLog log();

  private void append(EventMessage<?>... events) {
    store().publish(List.of(events));
  }

  private List<? extends DomainEventMessage<?>> stream(CaseId caseId) {
    return store().readEvents(caseId.value()).asStream().toList();
  }

  private static List<String> texts(List<Recorded> events) {
    return events.stream().map(r -> ((NoteAdded) r.event()).text()).toList();
  }

  @Test
  void readsBackWhatWasAppended() {
    var caseId = freshCase();
    var first = assigned(caseId, 0);
    var second = note(caseId, 1, "geprüft");
    append(first, second);
    var read = stream(caseId);
    assertThat(read)
        .extracting(m -> (Object) m.getPayload())
        .containsExactly(first.getPayload(), second.getPayload());
    assertThat(read.getFirst().getIdentifier()).isEqualTo(first.getIdentifier());
    assertThat(read.getFirst().getType()).isEqualTo("Case");
    assertThat(read.getFirst().getTimestamp().truncatedTo(ChronoUnit.MILLIS))
        .isEqualTo(first.getTimestamp().truncatedTo(ChronoUnit.MILLIS));
    assertThat(store().lastSequenceNumberFor(caseId.value())).contains(1L);
  }

  @Test
  void unknownCaseHasNoEvents() {
    assertThat(stream(freshCase())).isEmpty();
    assertThat(log().of(freshCase())).isEmpty();
  }

  @Test
  void metadataStaysStrings() {
    var caseId = freshCase();
    append(assigned(caseId, 0));
    assertThat(stream(caseId).getFirst().getMetaData()).containsAllEntriesOf(TestEvents.META);
  }

  @Test
  void keepsUnicodeAndLargeTexts() {
    var caseId = freshCase();
    var odd = "Straße Ⅷ, „Zoë“ 🏛 \u0000 \" \\ ";
    var large = odd.repeat(50_000);
    append(note(caseId, 0, odd), note(caseId, 1, large));
    assertThat(texts(log().of(caseId))).containsExactly(odd, large);
  }

  @Test
  void secondEventOfOneSequenceIsRefused() {
    var caseId = freshCase();
    append(assigned(caseId, 0), assigned(caseId, 1));
    assertThatThrownBy(() -> append(assigned(caseId, 1))).matches(Races::lost);
    assertThat(stream(caseId)).hasSize(2);
  }

  @Test
  void secondCreationOfOneCaseIsRefused() {
    var caseId = freshCase();
    append(assigned(caseId, 0));
    assertThatThrownBy(() -> append(note(caseId, 0, "again"))).matches(Races::lost);
    assertThat(stream(caseId)).hasSize(1);
  }

  @Test
  void conflictStoresNothingOfItsAppend() {
    var caseId = freshCase();
    append(assigned(caseId, 0), assigned(caseId, 2));
    assertThatThrownBy(() -> append(assigned(caseId, 1), assigned(caseId, 2))).matches(Races::lost);
    assertThat(stream(caseId)).extracting(m -> m.getSequenceNumber()).containsExactly(0L, 2L);
  }

  @Test
  void tailsFromEveryPosition() throws Exception {
    var start = source().createHeadToken();
    var caseId = freshCase();
    for (int i = 0; i < 10; i++) {
      append(assigned(caseId, i));
    }
    var all = read(start, 10);
    assertThat(all)
        .extracting(m -> ((DomainEventMessage<?>) m).getSequenceNumber())
        .containsExactlyElementsOf(LongStream.range(0, 10).boxed().toList());
    for (int i = 0; i < 9; i++) {
      var rest = read(all.get(i).trackingToken(), 9 - i);
      assertThat(rest)
          .extracting(EventMessage::getIdentifier)
          .containsExactlyElementsOf(
              all.subList(i + 1, 10).stream().map(EventMessage::getIdentifier).toList());
    }
  }

  List<TrackedEventMessage<?>> read(TrackingToken from, int count) throws Exception {
    var messages = new ArrayList<TrackedEventMessage<?>>();
    try (var stream = source().openStream(from)) {
      while (messages.size() < count) {
        assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
        messages.add(stream.nextAvailable());
      }
    }
    return messages;
  }

  @Test
  void headTokenIsBehindEverything() throws Exception {
    append(assigned(freshCase(), 0));
    try (var stream = source().openStream(source().createHeadToken())) {
      assertThat(stream.hasNextAvailable()).isFalse();
    }
  }

  @Test
  void tokenAtATimeIsBeforeItsFirstEvent() throws Exception {
    append(assigned(freshCase(), 0));
    Thread.sleep(5); // two events in one millisecond cannot be told apart by every store
    var caseId = freshCase();
    var event = assigned(caseId, 0);
    append(event);
    var token = source().createTokenAt(event.getTimestamp().truncatedTo(ChronoUnit.MILLIS));
    assertThat(read(token, 1).getFirst().getIdentifier()).isEqualTo(event.getIdentifier());
  }

  @Test
  void oneOfManyWritersOfAStreamWins() throws Exception {
    var caseId = freshCase();
    append(assigned(caseId, 0));
    int writers = 16;
    var together = new CyclicBarrier(writers);
    Callable<Boolean> write =
        () -> {
          together.await();
          try {
            append(note(caseId, 1, "mine"));
            return true;
          } catch (RuntimeException refused) {
            if (!Races.lost(refused)) {
              throw refused;
            }
            return false;
          }
        };
    int won = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer :
          threads.invokeAll(IntStream.range(0, writers).mapToObj(i -> write).toList())) {
        won += answer.get() ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(1);
    assertThat(stream(caseId)).hasSize(2);
  }

  @Test
  void positionsAscendUnderConcurrentWriters() throws Exception {
    var start = source().createHeadToken();
    var cases = IntStream.range(0, 8).mapToObj(i -> freshCase()).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var caseId : cases) {
        threads.submit(() -> IntStream.range(0, 25).forEach(i -> append(assigned(caseId, i))));
      }
    }
    var messages = read(start, 200);
    assertThat(messages)
        .extracting(m -> m.trackingToken().position().orElseThrow())
        .isSortedAccordingTo(Comparator.<Long>naturalOrder())
        .doesNotHaveDuplicates();
    for (var caseId : cases) {
      assertThat(messages)
          .filteredOn(
              m -> ((DomainEventMessage<?>) m).getAggregateIdentifier().equals(caseId.value()))
          .extracting(m -> ((DomainEventMessage<?>) m).getSequenceNumber())
          .containsExactlyElementsOf(LongStream.range(0, 25).boxed().toList());
    }
  }

  @Test
  void logReadsOnFromAnyPosition() {
    var caseId = freshCase();
    append(note(caseId, 0, "a"), note(caseId, 1, "b"));
    append(note(caseId, 2, "c"));
    var own = log().of(caseId);
    assertThat(texts(own)).containsExactly("a", "b", "c");
    assertThat(own).extracting(Recorded::version).containsExactly(1L, 2L, 3L);
    assertThat(own.getFirst().envelope().legalBasis()).containsExactly("§ 28 VwVfG", "§ 70 VwGO");
    try (var rest = log().after(own.getFirst().position())) {
      assertThat(rest.toList()).containsExactlyElementsOf(own.subList(1, 3));
    }
    try (var rest = log().after(own.getLast().position())) {
      assertThat(rest).isEmpty();
    }
    try (var all = log().after(EventLog.BEGIN)) {
      assertThat(all.filter(r -> r.caseId().equals(caseId))).containsExactlyElementsOf(own);
    }
  }

  @Test
  void eventsOfSomeKindsAreReadInTheLogsOrder() {
    var caseId = freshCase();
    append(note(caseId, 0, "a"), assigned(caseId, 1), note(caseId, 2, "b"));
    append(assigned(caseId, 3));
    append(note(caseId, 4, "c"));
    var own = log().of(caseId);
    long before = own.getFirst().position() - 1;
    try (var notes = log().after(before, Set.of(NoteAdded.class))) {
      assertThat(texts(notes.toList())).containsExactly("a", "b", "c");
    }
    try (var both = log().after(before, Set.of(NoteAdded.class, CaseAssigned.class))) {
      assertThat(both.toList()).containsExactlyElementsOf(own);
    }
    try (var rest = log().after(own.get(2).position(), Set.of(CaseAssigned.class))) {
      assertThat(rest.toList()).containsExactly(own.get(3));
    }
    try (var none = log().after(before, Set.of(CaseClosed.class))) {
      assertThat(none).isEmpty();
    }
  }

  private static Envelope envelope(String commandId) {
    var now = Instant.parse("2026-07-01T08:00:00Z");
    var system = new Actor(Actor.Kind.SYSTEM, "plates", "system", null);
    return new Envelope(
        now,
        now,
        LocalDate.of(2026, 7, 1),
        system,
        null,
        "14713000",
        "high",
        "vehicle-plate-reservation",
        1,
        List.of("§ 9 FZV"),
        commandId,
        null,
        null,
        null,
        null,
        List.of(),
        null);
  }

  private static PlateEvent released(Plate plate, CaseId caseId) {
    return new PlateEvent.ReservationReleased(plate, caseId, "withdrawn");
  }

  @Test
  void ofManyWhoWantOnePlateOneAppends() throws Exception {
    var plates = new PlateStreams(store());
    var plate = new Plate("L-AB 401");
    var tries =
        IntStream.range(0, 20)
            .mapToObj(i ->
                (Callable<Boolean>)
                    () ->
                        plates.append(
                            plate, 0, List.of(released(plate, freshCase())), envelope("try-" + i)))
            .toList();
    int won = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(tries)) {
        won += answer.get() ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(1);
    assertThat(plates.of(plate)).hasSize(1);
    assertThat(plates.of(plate).getFirst().version()).isEqualTo(1);
  }

  @Test
  void aPlatesEventsAreAddedAllOrNoneAndNamedByTheirCause() {
    var plates = new PlateStreams(store());
    var plate = new Plate("L-AB 402");
    var caseId = freshCase();
    var one = released(plate, caseId);
    assertThat(plates.append(plate, 0, List.of(one, one), envelope("first"))).isTrue();
    assertThat(plates.append(plate, 1, List.of(one, one), envelope("late"))).isFalse();
    assertThat(plates.append(plate, 0, List.of(one, one), envelope("first"))).isFalse();
    assertThat(plates.append(plate, 2, List.of(one), envelope("first"))).isTrue();

    assertThat(plates.of(plate)).extracting(Recorded::version).containsExactly(1L, 2L, 3L);
    assertThat(plates.of(plate)).extracting(Recorded::event).containsOnly(one);
    assertThat(store().readEvents(plate.stream()).asStream().map(m -> m.getIdentifier()))
        .containsExactly(
            SharedStreams.id(plate.stream(), 0, "first"),
            SharedStreams.id(plate.stream(), 1, "first"),
            SharedStreams.id(plate.stream(), 2, "first"));
  }
}
