package aktenlauf.infra.readstore;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.kernel.Arrivals;
import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Projector;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectorTest {
  private final Tally tally = new Tally("tally");
  private final Log log = new Log(7);

  private record Fixture(
      DocumentStore documents,
      ReadModelStore store,
      DeadLetters letters,
      Projector<Tally.Case> projector)
      implements AutoCloseable {
    @Override
    public void close() {
      documents.close();
    }
  }

  private Fixture fixture(Stores.Opening opening) {
    var documents = opening.open();
    var store = new ReadModelStore(documents);
    var letters = documents.letters();
    return new Fixture(documents, store, letters, projector(store, letters));
  }

  private Projector<Tally.Case> projector(ReadModelStore store, DeadLetters letters) {
    return new Projector<>(tally, store.prepared(tally, "tally_1"), letters, new Arrivals(), 100);
  }

  private Map<String, Tally.Case> expected() {
    var documents = new HashMap<String, Tally.Case>();
    for (var r : log.all()) {
      documents.compute(r.caseId().value(), (_, before) -> tally.apply(before, r));
    }
    return documents;
  }

  private Map<String, Tally.Case> stored(Fixture f) {
    var documents = new HashMap<String, Tally.Case>();
    f.store.collection(tally, "tally_1").find().forEach(d -> documents.put(d.id(), d));
    return documents;
  }

  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#all")
  void aBatchOfMoreThanAThousandDocumentsIsStoredWithEveryKindOfField(Stores.Opening opening) {
    try (var f = fixture(opening)) {
      for (int i = 0; i < 2300; i++) {
        var id = log.submit("dogs");
        log.note(id, i % 2 == 0 ? null : "note " + i);
      }
      f.projector.apply(log.all());
      assertThat(stored(f)).isEqualTo(expected()).hasSize(2300);
    }
  }

  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#all")
  void whatIsRedeliveredChangesNothing(Stores.Opening opening) {
    try (var f = fixture(opening)) {
      var id = log.submit("dogs");
      log.note(id, "first");
      log.assign(id, "anna");
      f.projector.apply(log.all());
      f.projector.apply(log.all());
      assertThat(stored(f)).isEqualTo(expected());
      log.note(id, "second");
      var restarted = projector(f.store, f.letters);
      restarted.apply(log.all().subList(0, 2));
      restarted.apply(log.all());
      assertThat(stored(f)).isEqualTo(expected());
    }
  }

  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#all")
  void aWriterThatIsLateDoesNotOverwriteWhatIsNewer(Stores.Opening opening) {
    try (var f = fixture(opening)) {
      var id = log.submit("dogs");
      var late = projector(f.store, f.letters);
      late.apply(log.all());
      log.note(id, "first");
      log.note(id, "second");
      f.projector.apply(log.all());
      late.apply(log.all().subList(1, 2));
      assertThat(stored(f)).isEqualTo(expected());
    }
  }

  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#all")
  void anEventThatCannotBeAppliedHoldsUpItsOwnCaseOnlyUntilItIsRetried(Stores.Opening opening) {
    try (var f = fixture(opening)) {
      var sick = log.submit("dogs");
      var well = log.submit("dogs");
      log.note(sick, Tally.POISON);
      log.note(well, "fine");
      log.note(sick, "behind");
      f.projector.apply(log.all());
      log.assign(sick, "anna");
      log.assign(well, "anna");
      f.projector.apply(log.all());

      assertThat(stored(f).get(sick.value())).extracting("version").isEqualTo(1L);
      assertThat(stored(f).get(well.value())).extracting("version").isEqualTo(3L);
      var letters = f.letters.after("tally_1", -1, 10);
      assertThat(letters).extracting("position").containsExactly(3L, 5L, 6L);
      assertThat(letters.getFirst().error()).contains("this note cannot be taken");
      assertThat(letters.getFirst().caseId()).isEqualTo(sick.value());
      assertThat(letters.getLast().error()).isNull();

      assertThat(f.projector.retry(this::event)).isZero();
      assertThat(f.letters.count("tally_1", 10)).isEqualTo(3);

      tally.cured.add(sick.value());
      assertThat(f.projector.retry(this::event)).isEqualTo(3);
      assertThat(f.letters.count("tally_1", 10)).isZero();
      log.note(sick, "goes on");
      f.projector.apply(log.all());
      assertThat(stored(f)).isEqualTo(expected());
    }
  }

  private Recorded event(long position) {
    return log.all().get((int) position - 1);
  }

  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#all")
  void aRestartedProjectorKnowsWhichCasesWait(Stores.Opening opening) {
    try (var f = fixture(opening)) {
      var sick = log.submit("dogs");
      log.note(sick, Tally.POISON);
      f.projector.apply(log.all());
      log.note(sick, "behind");
      projector(f.store, f.letters).apply(List.of(event(3)));
      assertThat(f.letters.count("tally_1", 10)).isEqualTo(2);
      assertThat(stored(f).get(sick.value())).extracting("version").isEqualTo(1L);
    }
  }

  @ParameterizedTest
  @MethodSource("aktenlauf.infra.readstore.Stores#all")
  void aDocumentThatTheStoreRefusesIsLaidAsideInsteadOfBeingTakenForWritten(
      Stores.Opening opening) {
    try (var f = fixture(opening)) {
      var number = FileNumber.of("BAU", 2026, 42);
      log.submit(new CaseId("00000000-0000-4000-8000-000000000001"), "dogs", number);
      log.submit(new CaseId("00000000-0000-4000-8000-000000000002"), "dogs", number);
      f.projector.apply(log.all());
      assertThat(stored(f)).hasSize(1);
      assertThat(f.letters.after("tally_1", -1, 10))
          .singleElement()
          .satisfies(l -> assertThat(l.error()).contains("duplicate key"));
    }
  }
}
