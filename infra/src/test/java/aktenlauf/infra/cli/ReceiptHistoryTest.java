package aktenlauf.infra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import aktenlauf.infra.xes.LogReading;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseClosed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published history of a municipality, 1,434 cases, comes in whole and goes out the same. */
class ReceiptHistoryTest {
  private static final Path SHARED =
      Path.of(Objects.requireNonNullElse(System.getenv("AKTENLAUF_SHARED"), "../../shared"));
  private static final Path LOG = SHARED.resolve("data/receipt/receipt.xes.gz");

  @TempDir private static Path data;
  private static Desk.Said said;
  private static List<Recorded> events;

  @BeforeAll
  static void importOnce() {
    assumeTrue(Files.exists(LOG), "the receipt history is not at " + LOG);
    var desk = new Desk(data);
    said = desk.importing(LOG, Desk.MAPPING);
    assertThat(said.err()).isEmpty();
    events = desk.events();
  }

  @Test
  void tellsWhatWasImportedInPlainLines() {
    assertThat(said.code()).isZero();
    assertThat(said.out())
        .containsPattern(
            "imported 1,434 cases, 8,577 activities \\([\\d,]+ events\\), [\\d,]+ deviations, in")
        .doesNotContain("\u001b", "\r");
  }

  @Test
  void theExportGivesTheHistoryBackTraceByTrace() throws Exception {
    var file = data.resolve("back.xes.gz");

    assertThat(new Desk(data).exporting(file).out())
        .startsWith("exported 1,434 cases, 8,577 activities to ");

    assertThat(LogReading.traces(file)).isEqualTo(LogReading.traces(LOG));
  }

  @Test
  void everyEventIsTheImportersOnBehalfOfTheClerk() {
    assertThat(events)
        .allSatisfy(e -> {
          assertThat(e.envelope().actor().role()).isEqualTo("importer");
          assertThat(e.envelope().onBehalfOf()).isNotBlank();
        });
    assertThat(events.stream().filter(e -> e.envelope().source() != null))
        .hasSize(8_577)
        .allSatisfy(e -> {
          var source = Objects.requireNonNull(e.envelope().source());
          assertThat(e.envelope().onBehalfOf()).isEqualTo(source.resource());
          assertThat(e.envelope().occurredAt()).isEqualTo(source.instant());
        });
  }

  @Test
  void casesWithoutAnEndStayOpenTheOthersAreClosedLast() {
    var last = new HashMap<String, Recorded>();
    events.forEach(e -> last.put(e.caseId().value(), e));

    assertThat(events.stream().filter(e -> e.event() instanceof CaseClosed)).hasSize(1_329);
    assertThat(last.values().stream().filter(e -> e.event() instanceof CaseClosed)).hasSize(1_329);
    assertThat(last).hasSize(1_434);
  }

  @Test
  void casesEndedLateAreThoseOfTheHistory() {
    var due = new HashMap<String, LocalDate>();
    openings().forEach(o -> due.put(o.caseId().value(), Objects.requireNonNull(o.due())));

    assertThat(
            events.stream()
                .filter(e -> e.event() instanceof CaseClosed)
                .filter(e -> e.envelope().legalDate().isAfter(due.get(e.caseId().value()))))
        .hasSize(309);
  }

  @Test
  void theUnitIsTheDepartment() {
    assertThat(openings().collect(Collectors.groupingBy(o -> o.unit(), Collectors.counting())))
        .isEqualTo(Map.of("General", 1_390L, "Customer contact", 29L, "Experts", 15L));
  }

  @Test
  void whatOneClerkDidTwiceIsADeviationFromTheFourEyesRule() {
    var deviations =
        events.stream()
            .flatMap(e -> e.envelope().deviations().stream())
            .collect(Collectors.groupingBy(r -> r, Collectors.counting()));

    assertThat(deviations).containsEntry("four-eyes-acknowledgement", 1_043L);
  }

  @Test
  void aSecondImportChangesNothing() throws IOException {
    var before = new Desk(data).exported();

    var again = new Desk(data).importing(LOG, Desk.MAPPING);

    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("imported 1,434 cases, 8,577 activities");
    assertThat(new Desk(data).events()).hasSameSizeAs(events);
    assertThat(new Desk(data).exported()).isEqualTo(before);
  }

  private static Stream<ApplicationSubmitted> openings() {
    return events.stream()
        .filter(e -> e.event() instanceof ApplicationSubmitted)
        .map(e -> (ApplicationSubmitted) e.event());
  }
}
