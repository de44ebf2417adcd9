package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Deadline;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.procedure.Period;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import aktenlauf.shared.proceeding.ProceedingEvent.StateEntered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case at the moment of a command, with what the rules ask of it. */
record Situation(
    CaseId caseId,
    Proceeding proceeding,
    BuildingCase building,
    ProcedureDefinition definition,
    Moment moment,
    Deadlines deadlines) {
  private static final String SIMPLIFIED = "building-permit-simplified";
  private static final Set<String> DECLARES = Set.of("building-change-of-use");

  LocalDate today() {
    return moment.today();
  }

  /** The act's own day where the command names none. */
  LocalDate on(@Nullable LocalDate named) {
    return Objects.requireNonNullElse(named, moment.legalDate());
  }

  Map<String, Object> application() {
    return proceeding.opened().application();
  }

  /** The procedure that applies: determined by a clerk, else declared, else the one opened. */
  String procedure() {
    if (building.determined() != null) {
      return building.determined();
    }
    return DECLARES.contains(definition.id())
            && application().get("procedureDeclared") instanceof String declared
        ? declared
        : definition.id();
  }

  /**
   * Whether the law makes up for a decision that is not notified in time: in the simplified
   * procedure, except for the objects of § 62 Abs. 1 Satz 2 Nr. 3 (§ 69 Abs. 5).
   */
  boolean fiction() {
    return procedure().equals(SIMPLIFIED)
        && !Boolean.TRUE.equals(application().get("section62No3"));
  }

  /** Whether the definition names a period of that rule. */
  boolean knows(String rule) {
    return definition.periods().stream().map(Period::rule).anyMatch(rule::equals);
  }

  Optional<Deadline> open(String deadline) {
    return proceeding.open(deadline);
  }

  /** Nothing where no such deadline runs. */
  List<DeadlineMet> met(String deadline, LocalDate on) {
    return open(deadline).map(d -> Deadlines.met(caseId, d, on)).stream().toList();
  }

  DeadlineStarted start(String rule, LocalDate from) {
    return deadlines.start(caseId, proceeding.opened(), rule, from);
  }

  DeadlineStarted start(String name, String rule, LocalDate from) {
    return deadlines.start(caseId, proceeding.opened(), name, rule, from);
  }

  /** Nothing where the procedure has no such state or is in it. */
  List<StateEntered> enter(String state) {
    return state.equals(proceeding.state())
        ? List.of()
        : definition.state(state).stream()
            .map(s -> new StateEntered(caseId, s.id(), s.waitingFor()))
            .toList();
  }

  /** Where the case goes on when nobody is waited for. */
  List<StateEntered> goOn() {
    return enter(building.confirmed() == null ? "pre-check" : "assessment");
  }

  List<String> plots() {
    return texts(application().get("plots"));
  }

  /** Hashes of the documents that came with the application. */
  List<String> drawings() {
    return application().get("documents") instanceof List<?> documents
        ? documents.stream()
            .map(d -> d instanceof Map<?, ?> m ? m.get("sha256") : null)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .toList()
        : List.of();
  }

  List<String> deviations() {
    return application().get("deviations") instanceof List<?> deviations
        ? deviations.stream()
            .map(d -> d instanceof Map<?, ?> m ? m.get("norm") : null)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .toList()
        : List.of();
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> all
        ? all.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
