package aktenlauf.infra.readstore;

import static aktenlauf.query.kernel.Filter.empty;
import static aktenlauf.query.kernel.Filter.eq;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadStore.Reading;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadModelsTest {
  private final Log log = new Log(5);
  private final Tally tally = new Tally("tally");
  private final Tally other = new Tally("other");

  private Running running(Stores.Opening opening) {
    return new Running(log, opening.open(), true, List.of(tally, other));
  }

  private Map<String, Tally.Case> expected() {
    var documents = new HashMap<String, Tally.Case>();
    for (var r : log.all()) {
      documents.compute(r.caseId().value(), (_, before) -> tally.apply(before, r));
    }
    return documents;
  }

  private List<String> differing(Map<String, Tally.Case> stored) {
    var all = new ArrayList<String>();
    expected()
        .forEach((id, wanted) -> {
          if (!wanted.equals(stored.get(id))) {
            all.add(wanted + " but was " + stored.get(id));
          }
        });
    return all;
  }

  private static Map<String, Tally.Case> stored(Running r, Projection<Tally.Case> projection) {
    var documents = new HashMap<String, Tally.Case>();
    r.store.collection(projection).find().forEach(d -> documents.put(d.id(), d));
    return documents;
  }

  private List<CaseId> cases(int count) {
    var all = new ArrayList<CaseId>();
    for (int i = 0; i < count; i++) {
      all.add(log.submit("dogs"));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#all")
  void readModelsHoldWhatTheLogHeldBeforeAndWhatComesLater(Stores.Opening opening) {
    var early = cases(1500);
    try (var r = running(opening)) {
      early.forEach(id -> log.note(id, "later"));
      cases(50);
      r.settle();
      assertThat(stored(r, tally)).isEqualTo(expected());
      assertThat(stored(r, other)).isEqualTo(expected());
    }
  }

  @Test
  void readModelsAreReadyOnceTheyHaveSeenWhatTheLogHeldAtTheStart() {
    cases(3000);
    try (var r = Running.inMemory(log, tally, other)) {
      long end = System.nanoTime() + 30_000_000_000L;
      while (!r.models.ready() && System.nanoTime() < end) {
        LockSupport.parkNanos(1_000_000);
      }
      assertThat(r.models.ready()).isTrue();
      assertThat(r.store.collection(tally).count(empty())).isEqualTo(3000);
      assertThat(r.store.collection(other).count(empty())).isEqualTo(3000);
    }
  }

  /** The writes of a batch are in the store, its token is not: the batch comes again. */
  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#all")
  void aCrashBetweenDocumentsAndTokenMeansRedelivery(Stores.Opening opening) {
    var ids = cases(20);
    try (var documents = opening.open()) {
      ids.forEach(id -> log.note(id, "first"));
      try (var r = new Running(log, documents, false, List.of(tally))) {
        r.settle();
        ids.forEach(id -> log.assign(id, "anna"));
        r.settle();
      }
      var none = new InMemoryTokenStore();
      try (var again = new Running(log, documents, false, List.of(tally), none)) {
        again.settle();
        assertThat(stored(again, tally)).isEqualTo(expected());
      }
    }
  }

  @Test
  void aReaderWhoAsksForAVersionGetsItAsSoonAsItIsWritten() {
    try (var r = Running.inMemory(log, tally)) {
      var id = log.submit("dogs");
      r.settle();
      for (int i = 0; i < 50; i++) {
        long version = i + 2;
        var reads = new AtomicInteger();
        var waiting =
            CompletableFuture.supplyAsync(() ->
                r.store.read(
                    tally,
                    id.value(),
                    version,
                    () -> {
                      reads.incrementAndGet();
                      return find(r, id);
                    }));
        log.note(id, "note " + i);
        assertThat(waiting.join())
            .isInstanceOfSatisfying(
                Reading.Found.class,
                f ->
                    assertThat(((Tally.Case) f.document()).version())
                        .isGreaterThanOrEqualTo(version));
        assertThat(reads.get()).isLessThanOrEqualTo(3);
      }
    }
  }

  @Test
  void aReaderMayWaitUnderTheFileNumberBeforeTheCaseIsShown() {
    try (var r = Running.inMemory(log, tally)) {
      var number = aktenlauf.shared.kernel.FileNumber.of("BAU", 2026, 99);
      var waiting =
          CompletableFuture.supplyAsync(() ->
              r.store.read(
                  tally,
                  number.value(),
                  1L,
                  () ->
                      Optional.ofNullable(
                          r.store
                              .collection(tally)
                              .find(eq("fileNumber", number.value()))
                              .first())));
      log.submit(new CaseId("00000000-0000-4000-8000-000000000003"), "dogs", number);
      assertThat(waiting.join()).isInstanceOf(Reading.Found.class);
    }
  }

  @Test
  void aVersionThatDoesNotComeIsNotYetThereAfterTwoSeconds() {
    try (var r = Running.inMemory(log, tally)) {
      var id = log.submit("dogs");
      r.settle();
      assertThat(r.store.read(tally, id.value(), 2L, () -> find(r, id)))
          .isInstanceOf(Reading.NotYet.class);
      assertThat(r.store.read(tally, "none", null, () -> Optional.<Tally.Case>empty()))
          .isInstanceOf(Reading.Missing.class);
    }
  }

  private Optional<Tally.Case> find(Running r, CaseId id) {
    return Optional.ofNullable(r.store.collection(tally).find(eq("_id", id.value())).first());
  }

  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#all")
  void readersNeverSeeAHoleWhileAReadModelIsRebuiltUnderLoad(Stores.Opening opening)
      throws InterruptedException {
    var ids = cases(2000);
    try (var r = running(opening)) {
      r.settle();
      var stop = new AtomicBoolean();
      var holes = new AtomicInteger();
      var looks = new AtomicInteger();
      var reader = Thread.ofPlatform().start(() -> look(r, ids.getFirst(), stop, holes, looks));
      var writer = Thread.ofPlatform().start(() -> write(ids, stop));

      assertThat(r.rebuild.start("tally")).isPresent();
      assertThat(r.rebuild.start("tally")).as("a second rebuild at the same time").isEmpty();
      var done = finished(r, "tally");
      LockSupport.parkNanos(400_000_000);
      stop.set(true);
      reader.join();
      writer.join();
      r.settle();

      assertThat(done.state()).isEqualTo(Rebuild.State.DONE);
      assertThat(holes).hasValue(0);
      assertThat(log.overlaps()).as("two threads at one stream at a time").isZero();
      assertThat(looks.get()).isPositive();
      assertThat(differing(stored(r, tally))).isEmpty();
      assertThat(r.store.collection(tally).name()).isEqualTo("tally_1_2");
      assertThat(differing(stored(r, other))).isEmpty();
    }
  }

  /** Never fewer documents than before, never an older version. */
  private void look(
      Running r, CaseId id, AtomicBoolean stop, AtomicInteger holes, AtomicInteger looks) {
    long version = 0;
    while (!stop.get()) {
      var found = find(r, id);
      long now = found.map(Tally.Case::version).orElse(-1L);
      if (now < version || r.store.collection(tally).count(empty()) < 2000) {
        holes.incrementAndGet();
      }
      version = Math.max(version, now);
      looks.incrementAndGet();
    }
  }

  private void write(List<CaseId> ids, AtomicBoolean stop) {
    for (int i = 0; !stop.get(); i++) {
      log.note(ids.get(i % 50), "note " + i);
      LockSupport.parkNanos(200_000);
    }
  }

  private static Rebuild finished(Running r, String name) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < end) {
      var rebuild = r.rebuild.of(name).orElseThrow();
      if (rebuild.state() != Rebuild.State.RUNNING) {
        return rebuild;
      }
      LockSupport.parkNanos(1_000_000);
    }
    throw new AssertionError("the rebuild does not end");
  }

  @Test
  void aRebuildTakesOffWhatTheOldGenerationCouldNotTake() {
    try (var r = Running.inMemory(log, tally)) {
      var sick = log.submit("dogs");
      log.note(sick, Tally.POISON);
      r.settle();
      assertThat(r.letters.count("tally_1_1", 10)).isEqualTo(1);
      tally.cured.add(sick.value());
      assertThat(r.rebuild.start("tally")).isPresent();
      finished(r, "tally");
      assertThat(stored(r, tally)).isEqualTo(expected());
      assertThat(r.letters.count("tally_1_2", 10)).isZero();
    }
  }

  @Test
  void aReadModelThatCannotTakeACaseGoesOnWithTheOthers() {
    try (var r = Running.inMemory(log, new Fragile(tally))) {
      var sick = log.submit("dogs");
      log.note(sick, Tally.POISON);
      var well = log.submit("dogs");
      log.note(well, "fine");
      r.settle();
      assertThat(requireNonNull(stored(r, tally).get(well.value())).version()).isEqualTo(2);
      assertThat(r.letters.after("tally_1_1", -1, 10)).hasSize(1);
    }
  }

  /** Hides that it is a Tally, so that only the interface is relied on. */
  private record Fragile(Tally tally) implements Projection<Tally.Case> {
    @Override
    public String name() {
      return tally.name();
    }

    @Override
    public int shape() {
      return tally.shape();
    }

    @Override
    public Class<Tally.Case> document() {
      return tally.document();
    }

    @Override
    public Optional<String> documentId(Recorded recorded) {
      return tally.documentId(recorded);
    }

    @Override
    public Tally.Case apply(Tally.@Nullable Case before, Recorded recorded) {
      return tally.apply(before, recorded);
    }

    @Override
    public List<Index> indexes() {
      return List.of();
    }
  }
}
