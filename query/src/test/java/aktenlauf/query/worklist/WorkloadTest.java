package aktenlauf.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.BuildingPermit;
import aktenlauf.query.testing.Callers;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationWithdrawn;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseAssigned;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseClosed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkloadTest {
  /** A Wednesday night in Berlin, still Tuesday by UTC: the holidays are part of the five days. */
  private static final Instant NOW = Instant.parse("2026-12-22T23:30:00Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 23);

  private final MemoryReads reads = new MemoryReads();
  private final WorklistProjection projection = new WorklistProjection(BuildingPermit.PROCEDURES);
  private final WorkloadResource resource =
      new WorkloadResource(
          new WorkloadQueries(reads, projection, LegalCalendar.saxony()),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void close() {
    reads.close();
  }

  private static History due(int n, @Nullable String assignee, LocalDate due) {
    var history =
        BuildingPermit.submitted(n)
            .clerk(BuildingPermit.started(BuildingPermit.DECISION, "fiction", due));
    return assignee == null ? history : history.clerk(id -> new CaseAssigned(id, assignee));
  }

  private void store(History history) {
    reads.projectAtOnce(projection, history.events());
  }

  private static Map<String, @Nullable Object> load(
      @Nullable String assignee,
      long open,
      long overdue,
      long soon,
      @Nullable Double age,
      long closed) {
    var row = new HashMap<String, @Nullable Object>();
    row.put("unit", BuildingPermit.UNIT);
    row.put("assignee", assignee);
    row.put("open", open);
    row.put("overdue", overdue);
    row.put("dueInFiveWorkingDays", soon);
    row.put("medianAgeDays", age);
    row.put("closedInThirtyDays", closed);
    return row;
  }

  @Test
  void loadsAreCountedByUnitAndPerson() {
    store(due(1, "anna", TODAY.minusDays(1)));
    store(due(2, "anna", TODAY));
    store(due(3, "anna", LocalDate.of(2026, 12, 31)));
    // 24, 28, 29, 30 and 31 December are the next five working days.
    store(due(4, "anna", LocalDate.of(2027, 1, 1)));
    store(due(5, null, TODAY.plusYears(1)));
    store(
        due(6, "bernd", TODAY).on(TODAY.minusDays(30)).clerk(id -> new CaseClosed(id, "granted")));
    store(
        due(7, "bernd", TODAY).on(TODAY.minusDays(31)).clerk(id -> new CaseClosed(id, "granted")));
    store(due(8, "bernd", TODAY).on(TODAY).clerk(id -> new ApplicationWithdrawn(id, null)));
    assertThat(resource.workload(Callers.clerk(Access.ALL)))
        .isEqualTo(
            List.of(
                load(null, 1, 0, 0, 30.0, 0),
                load("anna", 4, 1, 2, 30.0, 0),
                load("bernd", 0, 0, 0, null, 1)));
  }

  @Test
  void onlyCasesWithinTheTokensReachCount() {
    store(due(1, "anna", TODAY));
    var other = new Access(Set.of("taxes"), Set.of("*"), Set.of("*"));
    assertThat(resource.workload(Callers.clerk(other))).isEmpty();
    var here = new Access(Set.of(BuildingPermit.UNIT), Set.of("building-*"), Set.of("14713000"));
    assertThat(resource.workload(Callers.clerk(here))).hasSize(1);
  }
}
