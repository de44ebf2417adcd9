package aktenlauf.query.testing;

import aktenlauf.shared.calendar.Bilingual;
import aktenlauf.shared.calendar.Step;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExtended;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineSuspended;
import aktenlauf.shared.proceeding.ProceedingEvent.StateEntered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Facts of a building permit in the simplified procedure, as it ships. */
public final class BuildingPermit {
  public static final String ID = "building-permit-simplified";
  public static final String UNIT = "building-permits";
  public static final String DECISION = "saechsbo-69-4-decision";
  public static final String PLOT = "140407___012350001__";
  public static final Procedures PROCEDURES =
      ProcedureLoader.load(List.of(ProcedureSource.shipped()));

  private BuildingPermit() {}

  public static History submitted(int n) {
    var history = History.of(n);
    return history.submitted(
        new ApplicationSubmitted(
            history.id(),
            History.number(n),
            ID,
            1,
            "portal",
            History.RECEIVED,
            "received",
            UNIT,
            null,
            null,
            null,
            Map.of("plots", List.of(PLOT)),
            "citizen-1",
            Map.of("kind", "natural", "familyName", "Lehmann"),
            Map.of("documents", List.of(Map.of("type", "site-plan", "sha256", "ab12")))));
  }

  public static Function<CaseId, CaseEvent> started(String deadline, String effect, LocalDate due) {
    return started(deadline, effect, History.RECEIVED, due);
  }

  public static Function<CaseId, CaseEvent> started(
      String deadline, String effect, LocalDate start, LocalDate due) {
    return id ->
        new DeadlineStarted(
            id,
            deadline,
            rule(deadline),
            start,
            due,
            due,
            due.minusDays(1),
            effect,
            History.number(1).value(),
            UNIT,
            steps("drei Monate", due));
  }

  public static Function<CaseId, CaseEvent> extended(String deadline, LocalDate due) {
    return id ->
        new DeadlineExtended(
            id, deadline, rule(deadline), due, due, due, 1, steps("verlängert", due));
  }

  public static Function<CaseId, CaseEvent> suspended(String deadline, LocalDate on) {
    return id -> new DeadlineSuspended(id, deadline, rule(deadline), on, "§ 15 BauGB", 9);
  }

  public static Function<CaseId, CaseEvent> met(String deadline, LocalDate on) {
    return id -> new DeadlineMet(id, deadline, rule(deadline), on);
  }

  public static Function<CaseId, CaseEvent> expired(String deadline, LocalDate due) {
    return id -> new DeadlineExpired(id, deadline, rule(deadline), due, "fiction");
  }

  public static Function<CaseId, CaseEvent> entered(String state, String waitingFor) {
    return id -> new StateEntered(id, state, waitingFor);
  }

  private static String rule(String deadline) {
    int end = deadline.indexOf('/');
    return end < 0 ? deadline : deadline.substring(0, end);
  }

  private static List<Step> steps(String text, LocalDate date) {
    return List.of(
        new Step(
            Step.Kind.LENGTH, date, List.of("§ 188 Abs. 2 BGB"), new Bilingual(text, "english")));
  }
}
