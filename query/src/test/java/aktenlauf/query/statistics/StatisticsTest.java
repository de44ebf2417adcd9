package aktenlauf.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.period.Durations;
import aktenlauf.query.testing.BuildingPermit;
import aktenlauf.query.testing.Callers;
import aktenlauf.query.testing.DogTax;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.query.testing.Problems;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedApprovalOccurred;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitGranted;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private static final Caller ALL = Callers.caller("auditor", "auditor", Access.ALL);

  private final MemoryReads reads = new MemoryReads();
  private final StatisticsProjection projection = new StatisticsProjection(DogTax.PROCEDURES);
  private final StatisticsResource resource =
      new StatisticsResource(new StatisticsQueries(reads, projection));

  @AfterEach
  void close() {
    reads.close();
  }

  /** A case received on 1 January of the year and due on 11 January. */
  private static History submitted(int n, int year, String unit) {
    var history = History.of(n);
    var e = History.application(history.id(), History.number(n));
    return history.submitted(
        new ApplicationSubmitted(
            e.caseId(),
            e.fileNumber(),
            e.procedure(),
            1,
            "portal",
            LocalDate.of(year, 1, 1),
            e.state(),
            unit,
            LocalDate.of(year, 1, 11),
            null,
            null,
            Map.of(),
            null,
            null,
            null));
  }

  private static History closedAfter(int days, History history) {
    return history
        .on(LocalDate.of(2026, 1, 1).plusDays(days))
        .clerk(id -> new CaseClosed(id, "granted"));
  }

  private static History step(String step, String person, History history) {
    return history.clerk(
        person, id -> new StepCompleted(id, step, "done", "asking", "clerk", Map.of(), Map.of()));
  }

  private void add(History... histories) {
    for (var history : histories) {
      reads.project(projection, history.events());
    }
  }

  private List<Map<String, @Nullable Object>> rows(@Nullable String year, @Nullable String by) {
    return resource.statistics(ALL, DogTax.ID, year, by);
  }

  @Test
  void withoutCasesThereAreNoRows() {
    assertThat(resource.statistics(ALL, null, null, null)).isEmpty();
  }

  @Test
  void casesAreCountedByHowTheyEnded() {
    add(
        submitted(1, 2026, "a"),
        closedAfter(10, submitted(2, 2026, "a")),
        closedAfter(11, submitted(3, 2026, "a")),
        submitted(4, 2026, "a")
            .on(LocalDate.of(2026, 2, 1))
            .applicant(id -> new ApplicationWithdrawn(id, null)),
        submitted(5, 2026, "a")
            .on(LocalDate.of(2026, 1, 2))
            .clerk(id -> new CaseForwarded(id, "14729000", null))
            .clerk(id -> new CaseReopened(id, null))
            .applicant(id -> new ObjectionFiled(id, History.RECEIVED, null))
            .applicant(id -> new ObjectionFiled(id, History.RECEIVED, null)));
    assertThat(rows("2026", null)).hasSize(1);
    assertThat(rows("2026", null).getFirst())
        .containsEntry("procedure", DogTax.ID)
        .containsEntry("year", 2026)
        .doesNotContainKey("unit")
        .containsEntry("cases", 5L)
        .containsEntry("open", 2L)
        .containsEntry("closed", 2L)
        .containsEntry("ended", 3L)
        .containsEntry("endedLate", 2L)
        .containsEntry("medianDays", 10.5)
        .containsEntry("p90Days", 11L)
        .containsEntry("deemedApprovals", 0L)
        .containsEntry("objections", 2L);
  }

  @Test
  void withoutClosedCasesThereIsNoMedian() {
    add(submitted(1, 2026, "a"));
    assertThat(rows(null, null).getFirst())
        .containsEntry("medianDays", null)
        .containsEntry("p90Days", null);
  }

  @Test
  void yearsAndUnitsAreToldApart() {
    add(submitted(1, 2025, "a"), submitted(2, 2026, "a"), submitted(3, 2026, "b"));
    assertThat(rows(null, null)).extracting(r -> r.get("year")).containsExactly(2025, 2026);
    assertThat(rows("2026", "unit"))
        .extracting(r -> r.get("unit") + " " + r.get("cases"))
        .containsExactly("a 1", "b 1");
    assertThat(rows("2024", null)).isEmpty();
    assertThat(resource.statistics(ALL, "other", null, null)).isEmpty();
  }

  @Test
  void fourEyesLookAtTheFirstPersonsOfBothSteps() {
    add(
        step("approve", "clara", step("assess", "paula", submitted(1, 2026, "a"))),
        step("approve", "paula", step("assess", "paula", submitted(2, 2026, "a"))),
        step(
            "assess",
            "clara",
            step("approve", "paula", step("assess", "paula", submitted(3, 2026, "a")))),
        step("approve", "clara", submitted(4, 2026, "a")),
        step("assess", "clara", submitted(5, 2026, "a")));
    assertThat(rows(null, null).getFirst().get("fourEyes"))
        .isEqualTo(
            List.of(
                Map.of("rule", "four-eyes-assessment", "checked", 3L, "byDifferentPersons", 1L)));
  }

  @Test
  void figuresAreOfTheCasesWithinTheTokensReach() {
    add(submitted(1, 2026, "a"), submitted(2, 2026, "b"));
    var access = new Access(Set.of("b"), Set.of("dog-*"), Set.of("14713000"));
    var rows = resource.statistics(Callers.caller("x", "auditor", access), null, null, "unit");
    assertThat(rows).extracting(r -> r.get("unit")).containsExactly("b");
  }

  @Test
  void wrongParametersAreNamed() {
    assertThat(Problems.of(() -> rows("last", null)).detail()).startsWith("year");
    assertThat(Problems.of(() -> rows(null, "clerk")).status()).isEqualTo(422);
  }

  @Test
  void percentilesAreOfWholeCases() {
    var durations = new Durations();
    for (int days = 1; days <= 10; days++) {
      durations.add(days, 1);
    }
    assertThat(durations.median()).isEqualTo(5.5);
    assertThat(durations.p90()).isEqualTo(9);
    durations.add(100, 9);
    assertThat(durations.median()).isEqualTo(10);
    assertThat(durations.p90()).isEqualTo(100);
  }

  @Test
  void aDecisionPeriodSaysWhetherABuildingCaseEndedLate() {
    var closed = LocalDate.of(2027, 6, 1);
    var inTime = BuildingPermit.submitted(71);
    inTime
        .clerk(BuildingPermit.started(BuildingPermit.DECISION, "fiction", closed.minusDays(30)))
        .clerk(BuildingPermit.met(BuildingPermit.DECISION, closed.minusDays(40)))
        .on(closed)
        .clerk(id -> new CaseClosed(id, "granted"));
    var deemed = BuildingPermit.submitted(72);
    deemed
        .clerk(BuildingPermit.started(BuildingPermit.DECISION, "fiction", closed.minusDays(30)))
        .clerk(BuildingPermit.expired(BuildingPermit.DECISION, closed.minusDays(30)))
        .clerk(id -> new DeemedApprovalOccurred(id, closed.minusDays(30), List.of(), List.of()))
        .on(closed)
        .clerk(id -> new CaseClosed(id, "deemed-approved"));
    reads.projectAtOnce(projection, inTime.events());
    reads.projectAtOnce(projection, deemed.events());
    var row = resource.statistics(ALL, BuildingPermit.ID, "2026", null).getFirst();
    assertThat(row)
        .containsEntry("cases", 2L)
        .containsEntry("endedLate", 1L)
        .containsEntry("deemedApprovals", 1L);
  }

  @Test
  void theSignatureOfAPermitIsAStepOfTheFourEyes() {
    var permits = new StatisticsProjection(BuildingPermit.PROCEDURES);
    var history =
        BuildingPermit.submitted(73)
            .clerk("anna", id -> new DecisionDrafted(id, "granted", null, null))
            .clerk(
                "clara",
                id ->
                    new PermitGranted(
                        id, "permit", History.RECEIVED, List.of(), List.of(), null, null, null));
    reads.projectAtOnce(permits, history.events());
    assertThat(resource.statistics(ALL, BuildingPermit.ID, null, null).toString())
        .contains("{rule=four-eyes-grant, checked=1, byDifferentPersons=1}");
  }
}
