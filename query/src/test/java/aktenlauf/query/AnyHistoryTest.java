package aktenlauf.query;

import static aktenlauf.query.kernel.Filter.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import aktenlauf.query.casefile.CaseFileProjection;
import aktenlauf.query.casestatus.CaseStatusProjection;
import aktenlauf.query.deadlines.DeadlinesProjection;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.statistics.StatisticsProjection;
import aktenlauf.query.testing.DogTax;
import aktenlauf.query.testing.EveryEvent;
import aktenlauf.query.testing.Reads;
import aktenlauf.query.testing.ServerReads;
import aktenlauf.query.worklist.WorklistProjection;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every read model, whatever a case has been through. */
class AnyHistoryTest {
  static Stream<Projection<?>> projections() {
    return Stream.of(
        new CaseStatusProjection(DogTax.PROCEDURES),
        new WorklistProjection(DogTax.PROCEDURES),
        new CaseFileProjection(DogTax.PROCEDURES),
        new StatisticsProjection(DogTax.PROCEDURES));
  }

  @ParameterizedTest
  @MethodSource("projections")
  <D extends ReadDocument> void storedAfterEachEventOrOnceTheDocumentIsTheSame(
      Projection<D> projection) {
    try (var pieces = new ServerReads()) {
      for (long seed = 1; seed <= 20; seed++) {
        var events = EveryEvent.history(seed);
        pieces.project(projection, events);
        var atOnce = Reads.applied(projection, events);
        assertThat(pieces.collection(projection).find(eq("_id", atOnce.id())).first())
            .isEqualTo(atOnce);
        assertThat(atOnce.version()).isEqualTo(events.size());
        assertThat(atOnce.position()).isEqualTo(events.getLast().position());
      }
    }
  }

  @Test
  void aDeadlineStoredAfterEachEventOrOnceIsTheSame() {
    var projection = new DeadlinesProjection();
    try (var pieces = new ServerReads()) {
      for (long seed = 1; seed <= 20; seed++) {
        var events =
            EveryEvent.history(seed).stream()
                .filter(e -> projection.documentId(e).isPresent())
                .toList();
        pieces.project(projection, events);
        var atOnce = Reads.applied(projection, events);
        assertThat(pieces.collection(projection).find(eq("_id", atOnce.id())).first())
            .isEqualTo(atOnce);
        assertThat(atOnce.version()).isEqualTo(events.getLast().version());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("projections")
  <D extends ReadDocument> void anEventBeforeTheApplicationIsAnError(Projection<D> projection) {
    var second = EveryEvent.history(1).get(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> projection.apply(null, second))
        .withMessageContaining("before the application");
  }
}
