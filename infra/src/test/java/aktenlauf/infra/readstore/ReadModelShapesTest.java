package aktenlauf.infra.readstore;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoException;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

/** What becomes of documents of another shape in a store that outlives the process. */
class ReadModelShapesTest {
  private static final Tally OLD = new Tally("tally", 1);
  private static final Tally NEW = new Tally("tally", 2);
  private static final Duration LATER = OlderShapes.UNTENDED.plusMinutes(1);

  private final Log log = new Log(11);
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("aktenlauf.infra.readstore");

  ReadModelShapesTest() {
    said.start();
    logger.addAppender(said);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(said);
  }

  private interface Release extends AutoCloseable {
    @Override
    void close();
  }

  /** Counts what is applied and can be held up at an event. */
  private record Slow(Tally tally, long at, CountDownLatch go, AtomicInteger applied)
      implements Projection<Tally.Case> {
    static Slow from(Tally tally, long at) {
      return new Slow(tally, at, new CountDownLatch(1), new AtomicInteger());
    }

    /** Goes on at the latest when this is closed, or nothing could be stopped. */
    Release released() {
      return go::countDown;
    }

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
      if (recorded.position() == at) {
        try {
          go.await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(stopped);
        }
      }
      applied.incrementAndGet();
      return tally.apply(before, recorded);
    }

    @Override
    public List<Index> indexes() {
      return tally.indexes();
    }
  }

  private Running running(MongoStore store, Projection<?> projection, String process) {
    return new Running(
        log, store, false, List.of(projection), store.tokens(Running.serializer(), process));
  }

  private void cases(int count) {
    for (int i = 0; i < count; i++) {
      log.submit("dogs");
    }
  }

  private Map<String, Tally.Case> expected() {
    var documents = new HashMap<String, Tally.Case>();
    for (var r : log.all()) {
      documents.compute(r.caseId().value(), (_, before) -> NEW.apply(before, r));
    }
    return documents;
  }

  private static Map<String, Tally.Case> served(Running r, Projection<Tally.Case> projection) {
    var documents = new HashMap<String, Tally.Case>();
    r.store.collection(projection).find().forEach(d -> documents.put(d.id(), d));
    return documents;
  }

  private static String serving(Running r, Projection<Tally.Case> projection) {
    return r.store.collection(projection).name();
  }

  private static void until(BooleanSupplier done) {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time").isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static List<String> collections(MongoStore store) {
    return store.database().listCollectionNames().into(new ArrayList<>());
  }

  /** Nobody can read what the older version has written. */
  private static void spoil(MongoStore store, String collection) {
    store
        .database()
        .getCollection(collection)
        .updateMany(new Document(), Updates.set("stage", "A_STAGE_OF_LONG_AGO"));
  }

  private List<String> told() {
    return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#servers")
  void anUpgradeFillsTheNewShapeAndIsNotReadyBefore(Stores.Opening opening) {
    try (var store = (MongoStore) opening.open()) {
      cases(50);
      try (var old = running(store, OLD, "old")) {
        old.settle();
      }
      assertThat(told()).noneMatch(m -> m.contains("shape"));
      spoil(store, "tally_1_1");
      var slow = Slow.from(NEW, 30);
      try (var upgraded = running(store, slow, "new");
          var _ = slow.released()) {
        var health = new ReadModelsHealth(upgraded.models);
        until(() -> slow.applied().get() == 29);
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails())
            .containsEntry("reason", "being filled from the log: tally (shape 2, stored: 1)");
        assertThat(told())
            .containsOnlyOnce(
                "tally is filled from the log: what is stored has shape 1, this version has shape 2");
        assertThat(expected().entrySet())
            .as("nothing of the old shape")
            .containsAll(served(upgraded, slow).entrySet());
        slow.go().countDown();
        until(upgraded.models::ready);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(serving(upgraded, slow)).isEqualTo("tally_2_1");
        assertThat(served(upgraded, slow)).isEqualTo(expected());
      }
      var again = Slow.from(NEW, -1);
      try (var restarted = running(store, again, "new")) {
        until(restarted.models::ready);
        assertThat(again.applied()).as("applied once more").hasValue(0);
      }
    }
  }

  @Test
  void aStoreThatDoesNotAnswerWhileItIsFilledIsAskedAgain() {
    var refusals = new AtomicInteger(1);
    try (var store = Stores.compatible()) {
      cases(20);
      var slow = Slow.from(NEW, 1);
      try (var r = new Running(log, new Refusing(store, refusals), false, List.of(slow));
          var _ = slow.released()) {
        until(() -> told().contains("the store of the read models does not answer: gone"));
        assertThat(r.models.ready()).isFalse();
        slow.go().countDown();
        until(r.models::ready);
        assertThat(served(r, slow)).isEqualTo(expected());
      }
    }
  }

  /** Whoever watches the filling cannot read how far it is, so many times. */
  private record Refusing(DocumentStore store, AtomicInteger refusals) implements DocumentStore {
    @Override
    public <D extends ReadDocument> Documents<D> documents(Projection<D> projection, String name) {
      return store.documents(projection, name);
    }

    @Override
    public <D extends ReadDocument> Documents<D> prepared(Projection<D> projection, String name) {
      return store.prepared(projection, name);
    }

    @Override
    public void drop(String name) {
      store.drop(name);
    }

    @Override
    public Generations generations() {
      return store.generations();
    }

    @Override
    public DeadLetters letters() {
      return store.letters();
    }

    @Override
    public TokenStore tokens(Serializer serializer) {
      return store.tokens(serializer);
    }

    @Override
    public TokenPositions positions(Serializer serializer) {
      return refusing(store.positions(serializer), refusals);
    }

    @Override
    public boolean shared() {
      return store.shared();
    }

    @Override
    public void close() {
      store.close();
    }
  }

  private static TokenPositions refusing(TokenPositions positions, AtomicInteger refusals) {
    return new TokenPositions() {
      @Override
      public OptionalLong of(String processor) {
        if (Thread.currentThread().getName().equals("read-models-watch")
            && refusals.getAndDecrement() > 0) {
          throw new MongoException("gone");
        }
        return positions.of(processor);
      }

      @Override
      public Optional<Instant> claimed(String processor) {
        return positions.claimed(processor);
      }
    };
  }

  @Test
  void whatWasStoredBeforeShapesHadNumbersIsOlder() {
    try (var store = Stores.compatible()) {
      var database = store.database();
      database
          .getCollection("read_models")
          .insertOne(new Document("_id", "tally").append("active", 3));
      database.getCollection("tally_3").insertOne(new Document("_id", "x").append("nonsense", 1));
      cases(3);
      try (var r = running(store, NEW, "new")) {
        r.settle();
        assertThat(told())
            .contains(
                "tally is filled from the log: what is stored has shape none, this version has shape 2");
        assertThat(served(r, NEW)).isEqualTo(expected());
      }
    }
  }

  @Test
  void anEmptyStoreTakesTheShapeWithoutAWord() {
    try (var store = Stores.compatible();
        var r = running(store, NEW, "new")) {
      cases(3);
      r.settle();
      assertThat(serving(r, NEW)).isEqualTo("tally_2_1");
      assertThat(told()).noneMatch(m -> m.contains("shape"));
    }
  }

  /** In a rolling upgrade, and back again. */
  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#servers")
  void processesOfTwoVersionsDoNotDisturbEachOther(Stores.Opening opening) {
    try (var store = (MongoStore) opening.open();
        var old = running(store, OLD, "old")) {
      cases(20);
      old.settle();
      try (var upgraded = running(store, NEW, "new")) {
        upgraded.settle();
        var id = log.submit("dogs");
        assertThat(old.rebuild.start("tally")).isPresent();
        log.note(id, "while both run");
        until(() -> serving(old, OLD).equals("tally_1_2"));
        old.settle();
        upgraded.settle();
        assertThat(serving(upgraded, NEW)).isEqualTo("tally_2_1");
        assertThat(served(old, OLD)).isEqualTo(expected());
        assertThat(served(upgraded, NEW)).isEqualTo(expected());
        upgraded.models.dropOlder(System.currentTimeMillis());
        assertThat(collections(store)).contains("tally_1_2");
        assertThat(served(old, OLD)).isEqualTo(expected());
      }
      cases(5);
      old.settle();
      assertThat(served(old, OLD)).isEqualTo(expected());
    }
  }

  @Test
  void twoProcessesFillAShapeOnce() {
    try (var store = Stores.compatible()) {
      cases(2500);
      var one = Slow.from(NEW, -1);
      var other = Slow.from(NEW, -1);
      try (var first = running(store, one, "one");
          var second = running(store, other, "other")) {
        until(() -> first.models.ready() && second.models.ready());
        assertThat(one.applied().get() + other.applied().get()).isEqualTo(2500);
        assertThat(served(first, one)).isEqualTo(expected());
        assertThat(served(second, other)).isEqualTo(expected());
      }
    }
  }

  /** A killed process says nothing: its claim is there until its time is over. */
  @Test
  void whatAKilledProcessHasBegunIsGoneOnWith() {
    try (var store = Stores.compatible()) {
      cases(2500);
      var hung = Slow.from(NEW, 1501);
      var next = Slow.from(NEW, -1);
      try (var killed = running(store, hung, "killed");
          var _ = hung.released()) {
        until(() -> hung.applied().get() == 1500);
        assertThat(killed.models.ready()).isFalse();
        long begun = killed.models.position("tally");
        assertThat(begun).as("whole batches").isBetween(1L, 1500L);
        ago(store, "tally_2_1", Duration.ofMinutes(1));
        try (var restarted = running(store, next, "restarted")) {
          until(restarted.models::ready);
          assertThat(next.applied()).hasValue(2500 - (int) begun);
          hung.go().countDown();
          log.note(new CaseId(expected().keySet().iterator().next()), "later");
          restarted.settle();
          assertThat(served(restarted, next)).isEqualTo(expected());
        }
      }
    }
  }

  private static void ago(MongoStore store, String processor, Duration since) {
    var changed =
        store
            .database()
            .getCollection("tracking_tokens")
            .updateOne(
                eq("processorName", processor),
                Updates.set("timestamp", System.currentTimeMillis() - since.toMillis()));
    assertThat(changed.getModifiedCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#servers")
  void whatNobodyTendsIsDroppedAndFilledAnewForWhoComesBack(Stores.Opening opening) {
    try (var store = (MongoStore) opening.open()) {
      var sick = log.submit("dogs");
      log.note(sick, Tally.POISON);
      try (var old = running(store, OLD, "old")) {
        old.settle();
        assertThat(old.letters.count("tally_1_1", 10)).isEqualTo(1);
      }
      try (var upgraded = running(store, NEW, "new")) {
        upgraded.settle();
        upgraded.models.dropOlder(System.currentTimeMillis());
        assertThat(collections(store)).contains("tally_1_1");
        upgraded.models.dropOlder(System.currentTimeMillis() + LATER.toMillis());
        assertThat(collections(store)).doesNotContain("tally_1_1").contains("tally_2_1");
        assertThat(upgraded.letters.count("tally_1_1", 10)).isZero();
        assertThat(upgraded.letters.count("tally_2_1", 10)).isEqualTo(1);
        upgraded.models.dropOlder(System.currentTimeMillis() + LATER.toMillis());
      }
      try (var back = running(store, OLD, "old")) {
        back.settle();
        assertThat(serving(back, OLD)).isEqualTo("tally_1_2");
        assertThat(served(back, OLD)).containsKey(sick.value());
        back.models.dropOlder(System.currentTimeMillis() + LATER.toMillis());
        assertThat(collections(store)).as("newer than it knows").contains("tally_2_1");
      }
    }
  }
}
