package aktenlauf.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.Callers;
import aktenlauf.query.testing.DogTax;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.query.testing.Problems;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.FeeAssessed;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import aktenlauf.shared.reads.ReadLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorklistTest {
  private static final int CASES = 500;
  private static final LocalDate FEE_DAY = LocalDate.of(2026, 11, 24);
  private static final WorklistProjection PROJECTION = new WorklistProjection(DogTax.PROCEDURES);
  private static final Caller ALL = Callers.clerk(Access.ALL);
  private static final MemoryReads READS = new MemoryReads();
  private static final WorklistResource RESOURCE =
      new WorklistResource(new WorklistQueries(READS, PROJECTION), ReadLog.NONE);

  /**
   * Units a and b alternate, one case in 50 is closed, one in ten has no due day; days repeat, so
   * that only the id orders rows of one day.
   */
  @BeforeAll
  static void fill() {
    for (int n = 1; n <= CASES; n++) {
      var history = History.of(n).authority(n % 100 == 0 ? "14729000" : "14713000");
      history.submitted(submitted(history, n));
      if (n % 3 == 0) {
        history.clerk(id -> new CaseAssigned(id, "paula"));
      }
      if (n % 7 == 0) {
        history.clerk(id ->
            new DocumentsDemanded(
                id, LocalDate.of(2026, 12, 1), List.of(new DemandedDocument("insurance"))));
      }
      if (n % 60 == 1) {
        history.clerk(id -> new FeeAssessed(id, "neighbours", "100.00", null, FEE_DAY));
      }
      if (n % 120 == 1) {
        var amount = n % 240 == 1 ? "40.00" : "100.00";
        history.clerk(id -> new FeePaymentRecorded(id, amount, "K-1", FEE_DAY));
      }
      if (n % 50 == 0) {
        history.clerk(id -> new CaseClosed(id, "granted"));
      }
      READS.projectAtOnce(PROJECTION, history.events());
    }
  }

  private static ApplicationSubmitted submitted(History history, int n) {
    return new ApplicationSubmitted(
        history.id(),
        History.number(n),
        n % 5 == 0 ? "building-exemption" : DogTax.ID,
        1,
        "portal",
        LocalDate.of(2026, 1, 1).plusDays(n * 31L % 40),
        "checking",
        n % 2 == 0 ? "a" : "b",
        n % 10 == 0 ? null : LocalDate.of(2026, 6, 1).plusDays(n * 17L % 25),
        null,
        "REF-" + n,
        Map.of("priority", n % 4, "plots", List.of("14PLOT" + n, "14PLOT0")),
        null,
        Map.of("familyName", n == 77 ? "Weißmüller" : "Nobody", "givenNames", "N" + n),
        Map.of());
  }

  @AfterAll
  static void close() {
    READS.close();
  }

  private static WorklistFilter filter(String... namesAndValues) {
    var map = new java.util.HashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new WorklistFilter(
        map.get("unit"),
        map.get("assignee"),
        map.get("procedure"),
        map.get("state"),
        map.get("dueBefore"),
        map.get("receivedBefore"),
        map.get("awaiting"),
        map.get("payment"),
        map.get("waitingFor"),
        map.get("q"),
        map.get("sort"),
        map.get("limit"),
        map.get("cursor"));
  }

  private static List<Map<String, Object>> rows(Caller caller, String... namesAndValues) {
    var rows = new ArrayList<Map<String, Object>>();
    var parameters = new ArrayList<>(List.of(namesAndValues));
    parameters.addAll(List.of("limit", "37", "cursor", ""));
    String cursor;
    do {
      var page = RESOURCE.worklist(caller, null, filter(parameters.toArray(String[]::new)));
      rows.addAll(page.items());
      cursor = page.nextCursor();
      parameters.set(parameters.size() - 1, String.valueOf(cursor));
    } while (cursor != null);
    return rows;
  }

  private static Comparator<Map<String, Object>> by(String... fields) {
    Comparator<Map<String, Object>> order = (a, b) -> 0;
    for (var field : fields) {
      order =
          field.equals("priority")
              ? order.thenComparing(r -> get(r, field), Comparator.reverseOrder())
              : order.thenComparing(r -> get(r, field));
    }
    return order;
  }

  /** A missing value as {@code null}, which sorts behind all days. */
  private static String get(Map<String, Object> row, String field) {
    return String.valueOf(row.get(field));
  }

  @ParameterizedTest
  @CsvSource({"due, due", "received, receivedOn", "priority, priority"})
  void pagesVisitEveryRowOnceInOrder(String sort, String field) {
    var rows = rows(ALL, "sort", sort, "state", "all");
    assertThat(rows).hasSize(CASES);
    assertThat(rows).extracting(r -> r.get("caseId")).doesNotHaveDuplicates();
    assertThat(rows)
        .isSortedAccordingTo(
            sort.equals("priority") ? by("priority", "due", "caseId") : by(field, "caseId"));
  }

  @Test
  void aCaseWithoutDueDayComesLastAndShowsNone() {
    assertThat(rows(ALL, "sort", "due").getLast()).containsEntry("due", null);
  }

  @Test
  void openCasesAreTheDefaultAndEndedOnesStayForAll() {
    assertThat(rows(ALL)).hasSize(490).allMatch(r -> get(r, "open").equals("true"));
    assertThat(rows(ALL, "state", "all")).hasSize(500);
    assertThat(rows(ALL, "state", "checking")).hasSize(500);
    assertThat(rows(ALL, "state", "unheard-of")).isEmpty();
  }

  @Test
  void filtersNarrowTheList() {
    assertThat(rows(ALL, "unit", "a")).hasSize(240);
    assertThat(rows(ALL, "assignee", "me")).allMatch(r -> get(r, "assignee").equals("paula"));
    assertThat(rows(ALL, "assignee", "me", "state", "all")).hasSize(166);
    assertThat(rows(ALL, "assignee", "paula", "state", "all")).hasSize(166);
    assertThat(rows(ALL, "assignee", "none", "state", "all"))
        .hasSize(334)
        .allMatch(r -> get(r, "assignee").equals("null"));
    assertThat(rows(ALL, "procedure", DogTax.ID, "state", "all")).hasSize(400);
    assertThat(rows(ALL, "waitingFor", "applicant", "state", "all")).hasSize(71);
    assertThat(rows(ALL, "payment", "open")).hasSize(4);
    assertThat(rows(ALL, "payment", "mismatched")).hasSize(3);
    assertThat(rows(ALL, "payment", "unsettled")).hasSize(7);
    assertThat(rows(ALL, "dueBefore", "2026-06-11", "sort", "received"))
        .isNotEmpty()
        .allMatch(r -> get(r, "due").compareTo("2026-06-11") < 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"weissm", "WEISSMÜLLER n77", "REF-77", "ref-77"})
  void aCaseIsFoundByTheBeginningOfNameOrReference(String q) {
    assertThat(rows(ALL, "q", q, "state", "all"))
        .extracting(r -> r.get("externalReference"))
        .containsExactly("REF-77");
  }

  @Test
  void aCaseIsFoundByItsFileNumber() {
    var number = History.number(123).value();
    assertThat(rows(ALL, "q", number.toLowerCase(java.util.Locale.ROOT)))
        .extracting(r -> r.get("fileNumber"))
        .containsExactly(number);
  }

  @Test
  void casesAreFoundByTheirPlots() {
    assertThat(rows(ALL, "q", "14plot7", "state", "all"))
        .extracting(r -> r.get("externalReference"))
        .containsExactly("REF-7");
    assertThat(rows(ALL, "q", "14PLOT0", "state", "all")).hasSize(CASES);
  }

  @Test
  void rowsAreThoseOfTheTokensUnitsProceduresAndAuthorities() {
    var one = new Access(Set.of("a"), Set.of("building-*"), Set.of("14713000"));
    assertThat(rows(Callers.clerk(one), "state", "all"))
        .hasSize(45)
        .allMatch(r -> get(r, "unit").equals("a"))
        .allMatch(r -> get(r, "procedure").equals("building-exemption"));
    var two = new Access(Set.of("a", "b"), Set.of(DogTax.ID, "building-*"), Set.of("*"));
    assertThat(rows(Callers.clerk(two), "state", "all")).hasSize(500);
    var none = new Access(Set.of(), Set.of("*"), Set.of("*"));
    assertThat(rows(Callers.clerk(none), "state", "all")).isEmpty();
  }

  @Test
  void askingForAUnitOutsideTheTokenIsForbiddenByName() {
    var caller = Callers.clerk(new Access(Set.of("a"), Set.of(DogTax.ID), Set.of("*")));
    var unit = Problems.of(() -> RESOURCE.worklist(caller, null, filter("unit", "b")));
    assertThat(unit.status()).isEqualTo(403);
    assertThat(unit.detail()).contains("unit b");
    var procedure = Problems.of(() -> RESOURCE.worklist(caller, null, filter("procedure", "x")));
    assertThat(procedure.detail()).contains("procedure x");
  }

  @ParameterizedTest
  @CsvSource({
    "sort, name, 422",
    "waitingFor, godot, 422",
    "limit, 0, 422",
    "limit, 201, 422",
    "limit, many, 400",
    "dueBefore, tomorrow, 400",
    "cursor, ???, 400"
  })
  void wrongParametersAreNamed(String name, String value, int status) {
    var problem = Problems.of(() -> RESOURCE.worklist(ALL, null, filter(name, value)));
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.detail()).startsWith(name);
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    var page = RESOURCE.worklist(ALL, null, filter("sort", "due"));
    assertThat(page.items()).hasSize(50);
    var problem =
        Problems.of(() ->
            RESOURCE.worklist(
                ALL,
                null,
                filter("sort", "received", "cursor", String.valueOf(page.nextCursor()))));
    assertThat(problem.status()).isEqualTo(400);
  }
}
