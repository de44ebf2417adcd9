package aktenlauf.query.deadlines;

import static aktenlauf.query.testing.BuildingPermit.DECISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import aktenlauf.query.testing.BuildingPermit;
import aktenlauf.query.testing.Callers;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.query.testing.Problems;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineResumed;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
  private static final Caller ALL = Callers.clerk(Access.ALL);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-08T10:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 15);

  private final MemoryReads reads = new MemoryReads();
  private final DeadlinesProjection projection = new DeadlinesProjection();
  private final Dispatching dispatching =
      new Dispatching(DeadlineRules.shipped(), LegalCalendar.saxony());
  private final DeadlineResource resource =
      new DeadlineResource(
          new DeadlineQueries(reads, projection, dispatching, CLOCK),
          dispatching,
          ids -> ids.stream().collect(Collectors.toMap(id -> id, _ -> "anna")),
          _ -> Map.of());

  @AfterEach
  void close() {
    reads.close();
  }

  private void store(History history) {
    var concerned =
        history.events().stream().filter(e -> projection.documentId(e).isPresent()).toList();
    reads.project(projection, concerned);
  }

  private static DeadlineFilter filter(String... namesAndValues) {
    var map = new HashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new DeadlineFilter(
        map.get("unit"),
        map.get("dueBefore"),
        map.get("withinWorkingDays"),
        map.get("rule"),
        map.get("dispatchBy"),
        map.get("warning"),
        map.get("effect"),
        map.get("state"),
        map.get("limit"),
        map.get("cursor"));
  }

  private List<Map<String, @Nullable Object>> rows(Caller caller, String... namesAndValues) {
    return resource.deadlines(caller, filter(namesAndValues)).items();
  }

  @Test
  void rulesAreNamedToSeeTheirDeadlinesOnly() {
    store(BuildingPermit.submitted(1).clerk(BuildingPermit.started(DECISION, "fiction", APRIL)));
    assertThat(rows(ALL, "rule", DECISION)).hasSize(1);
    assertThat(rows(ALL, "rule", "bmg-33-evaluation," + DECISION)).hasSize(1);
    assertThat(rows(ALL, "rule", "bmg-33-evaluation")).isEmpty();
  }

  @Test
  void aRowTellsWhatRunsAndWhoHasTheCase() {
    var history = BuildingPermit.submitted(1);
    store(history.clerk(BuildingPermit.started(DECISION, "fiction", APRIL)));
    var row = rows(ALL).getFirst();
    assertThat(row)
        .containsEntry("caseId", history.id().value())
        .containsEntry("fileNumber", History.number(1).value())
        .containsEntry("deadline", DECISION)
        .containsEntry("rule", DECISION)
        .containsEntry("start", "2026-11-23")
        .containsEntry("due", "2026-04-15")
        .containsEntry("internalTarget", "2026-04-14")
        .containsEntry("effect", "fiction")
        .containsEntry("state", "running")
        .containsEntry("extensions", 0)
        .containsEntry("unit", BuildingPermit.UNIT)
        .containsEntry("assignee", "anna")
        .containsEntry("version", 2L);
  }

  /** The fourth day after posting has to lie within the period, and Saturday is no posting day. */
  @Test
  void aDecisionIsPostedInTimeForItsNotification() {
    store(BuildingPermit.submitted(1).clerk(BuildingPermit.started(DECISION, "fiction", APRIL)));
    assertThat(rows(ALL).getFirst()).containsEntry("dispatchBy", "2026-04-10");
    assertThat(rows(ALL, "dispatchBy", "2026-04-09")).isEmpty();
    assertThat(rows(ALL, "dispatchBy", "2026-04-10")).hasSize(1);
  }

  /** On 8 April, a fortnight, a week and five days before the period's end. */
  @ParameterizedTest
  @CsvSource({
    "2026-04-23, , ''",
    "2026-04-22, 14, '14'",
    "2026-04-16, 14, '14'",
    "2026-04-15, 7, '14 7'",
    "2026-04-14, 7, '14 7'",
    "2026-04-13, 5, '14 7 5'",
    "2026-04-08, 5, '14 7 5'"
  })
  void theAuthorityIsWarnedBeforeAFiction(LocalDate due, @Nullable Integer warning, String of) {
    store(BuildingPermit.submitted(1).clerk(BuildingPermit.started(DECISION, "fiction", due)));
    assertThat(rows(ALL).getFirst()).containsEntry("warning", warning);
    var listed =
        List.of("14", "7", "5").stream().filter(w -> !rows(ALL, "warning", w).isEmpty()).toList();
    assertThat(String.join(" ", listed)).isEqualTo(of);
  }

  @ParameterizedTest
  @CsvSource({"saechsbo-69-4-decision, alarm", "saechsbo-69-1-opinion/opinion-1, fiction"})
  void nothingIsPostedWhereNoDecisionEndsInAFiction(String deadline, String effect) {
    store(BuildingPermit.submitted(1).clerk(BuildingPermit.started(deadline, effect, APRIL)));
    assertThat(rows(ALL).getFirst()).containsEntry("dispatchBy", null);
    assertThat(rows(ALL, "dispatchBy", "2030-01-01")).isEmpty();
  }

  @Test
  void whatHappensToADeadlineChangesItsRow() {
    var history = BuildingPermit.submitted(1);
    store(
        history
            .clerk(BuildingPermit.started(DECISION, "fiction", APRIL))
            .clerk(BuildingPermit.extended(DECISION, APRIL.plusMonths(2)))
            .clerk(BuildingPermit.suspended(DECISION, APRIL)));
    assertThat(rows(ALL)).isEmpty();
    assertThat(rows(ALL, "state", "suspended").getFirst())
        .containsEntry("due", "2026-06-15")
        .containsEntry("extensions", 1)
        .containsEntry("dispatchBy", null);
    var july = LocalDate.of(2026, 7, 1);
    store(
        history.clerk(
            id -> new DeadlineResumed(id, DECISION, DECISION, APRIL, july, july, july, List.of())));
    assertThat(rows(ALL).getFirst()).containsEntry("due", "2026-07-01");
    store(history.clerk(BuildingPermit.met(DECISION, APRIL)));
    assertThat(rows(ALL)).isEmpty();
    assertThat(rows(ALL, "state", "met")).hasSize(1);
    assertThat(rows(ALL, "state", "all").getFirst()).containsEntry("version", 6L);
  }

  @Test
  void theNextComesFirstAndPagesVisitEveryRowOnce() {
    for (int n = 1; n <= 23; n++) {
      store(
          BuildingPermit.submitted(n)
              .clerk(BuildingPermit.started(DECISION, "fiction", APRIL.plusDays(n * 7 % 5)))
              .clerk(BuildingPermit.started("saechsbo-69-completeness", "alarm", APRIL)));
    }
    var all = new ArrayList<Map<String, @Nullable Object>>();
    String cursor = "";
    do {
      var page = resource.deadlines(ALL, filter("limit", "7", "cursor", cursor));
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    assertThat(all).hasSize(46);
    assertThat(all)
        .extracting(r -> r.get("caseId") + "/" + r.get("deadline"))
        .doesNotHaveDuplicates();
    assertThat(all).extracting(r -> String.valueOf(r.get("due"))).isSorted();
    assertThat(rows(ALL, "effect", "alarm")).hasSize(23);
    assertThat(rows(ALL, "dueBefore", "2026-04-16", "effect", "fiction"))
        .isNotEmpty()
        .allMatch(r -> "2026-04-15".equals(r.get("due")));
  }

  @Test
  void rowsAreThoseOfTheTokensReach() {
    store(BuildingPermit.submitted(1).clerk(BuildingPermit.started(DECISION, "fiction", APRIL)));
    for (var access :
        List.of(
            new Access(Set.of("taxes"), Set.of("*"), Set.of("*")),
            new Access(Set.of("*"), Set.of("vehicle-*"), Set.of("*")),
            new Access(Set.of("*"), Set.of("*"), Set.of("14729000")))) {
      assertThat(rows(Callers.clerk(access))).isEmpty();
    }
    var taxes = Callers.clerk(new Access(Set.of("taxes"), Set.of("*"), Set.of("*")));
    var problem = Problems.of(() -> rows(taxes, "unit", BuildingPermit.UNIT));
    assertThat(problem.status()).isEqualTo(403);
    assertThat(rows(ALL, "unit", BuildingPermit.UNIT)).hasSize(1);
    assertThat(rows(ALL, "unit", "taxes")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "effect, doom, 422",
    "state, open, 422",
    "limit, 0, 422",
    "dueBefore, tomorrow, 400",
    "dispatchBy, tomorrow, 400",
    "cursor, ???, 400"
  })
  void wrongParametersAreNamed(String name, String value, int status) {
    var problem = Problems.of(() -> rows(ALL, name, value));
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.detail()).startsWith(name);
  }

  @Test
  void otherEventsConcernNoDeadline() {
    var note = BuildingPermit.submitted(1).clerk(id -> new NoteAdded(id, "x")).events();
    assertThat(note).noneMatch(e -> projection.documentId(e).isPresent());
  }

  @Test
  void nothingHappensToADeadlineBeforeItStarts() {
    var met = BuildingPermit.submitted(1).clerk(BuildingPermit.met(DECISION, APRIL)).events();
    assertThatIllegalStateException()
        .isThrownBy(() -> projection.apply(null, met.getLast()))
        .withMessageContaining("not started");
  }

  /** The filter's bound and the row's day are one computation, read from both sides. */
  @Test
  void theLatestDueDayToBePostedByADayIsExact() {
    for (var day = LocalDate.of(2026, 12, 1); day.getYear() < 2027; day = day.plusDays(1)) {
      var due = dispatching.latestDue(day);
      assertThat(posted(due)).isBeforeOrEqualTo(day);
      assertThat(posted(due.plusDays(1))).isAfter(day);
    }
  }

  private LocalDate posted(LocalDate due) {
    var entry =
        projection.apply(
            null,
            BuildingPermit.submitted(1)
                .clerk(BuildingPermit.started(DECISION, "fiction", due))
                .events()
                .getLast());
    return dispatching.by(entry.deadline()).orElseThrow();
  }

  /** Wednesday 8 April 2026: the fifth working day after it is the next Wednesday. */
  @ParameterizedTest
  @CsvSource({"4, 0", "5, 1", "6, 1"})
  void deadlinesOfTheNextWorkingDaysAreFound(String days, int found) {
    store(
        BuildingPermit.submitted(1)
            .clerk(BuildingPermit.started(DECISION, "fiction", APRIL))
            .clerk(BuildingPermit.started("vwgo-70-objection", "final", APRIL.plusYears(1))));
    assertThat(rows(ALL, "withinWorkingDays", days)).hasSize(found);
    assertThat(rows(ALL, "rule", "x,vwgo-70-objection")).hasSize(1);
  }
}
