package aktenlauf.infra.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.RetentionClass;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What definitions reckon from must be able to happen. */
class RetentionEventsTest {
  private static final Procedures PROCEDURES =
      ProcedureLoader.load(List.of(ProcedureSource.shipped()));

  private static List<RetentionClass> classes(String procedure) {
    return PROCEDURES.current(procedure).orElseThrow().retention().classes();
  }

  @Test
  void everyEventThatATimeRunsFromIsOneOfTheCatalogue() {
    var named =
        PROCEDURES.all().stream()
            .flatMap(d -> d.retention().classes().stream())
            .map(RetentionClass::event)
            .filter(Objects::nonNull)
            .distinct()
            .toList();

    assertThat(named).isNotEmpty();
    assertThat(EventCatalogue.all().map(t -> EventType.of(t).name())).containsAll(named);
  }

  /** Five years after the year of departure, then fifty more, secured (§ 13 BMG). */
  @Test
  void theTimesOfARegistrationAreThoseOfTheLaw() {
    var left = LocalDate.of(2026, 12, 15);

    assertThat(classes("residence-move-out"))
        .filteredOn(c -> c.event() != null)
        .extracting(c -> "%s %s %s".formatted(c.id(), c.action(), c.due(left)))
        .containsExactly(
            "main-data secure 2032-01-01",
            "secured-main-data delete 2082-01-01",
            "religion-and-wage-tax delete 2028-01-01");
    assertThat(classes("residence-move-in"))
        .filteredOn(c -> c.id().equals("remainder"))
        .extracting(c -> c.due(LocalDate.of(2026, 11, 4)).toString())
        .containsExactly("2026-12-05");
  }

  @Test
  void identityDocumentsGoFiveYearsAfterTheLastOfThemEnds() {
    var papers =
        classes("residence-move-in").stream()
            .filter(c -> c.id().equals("identity-documents"))
            .findFirst()
            .orElseThrow();
    var day = Objects.requireNonNull(papers.day());
    var received = LocalDate.of(2026, 11, 23);

    var last =
        day.day(
            Map.of(
                "persons",
                List.of(
                    Map.of(
                        "idDocuments",
                        List.of(Map.of("validUntil", "2029-05-01"), Map.of("type", "passport"))),
                    Map.of("ref", "p2"),
                    Map.of("idDocuments", List.of(Map.of("validUntil", "2031-05-01"))))),
            received);

    assertThat(last).contains(LocalDate.of(2031, 5, 1));
    assertThat(papers.due(last.orElseThrow())).isEqualTo("2036-05-02");
    assertThat(day.day(Map.of(), received)).isEmpty();
  }
}
