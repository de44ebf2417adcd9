package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.procedure.Fee;
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

/**
 * A case at the moment of a command, with what the rules ask of it.
 *
 * @param tariff the fees of the procedure that applies
 */
record Situation(
    CaseId caseId,
    Proceeding proceeding,
    BuildingCase building,
    ProcedureDefinition definition,
    Moment moment,
    Deadlines deadlines,
    List<Fee> tariff) {
  private static final String SIMPLIFIED = "building-permit-simplified";
  private static final Set<String> DECLARES = Set.of("building-change-of-use");

  Situation with(BuildingCase other) {
    return new Situation(caseId, proceeding, other, definition, moment, deadlines, tariff);
  }

  /** The legal day of the act: the source's where a history is imported. */
  LocalDate today() {
    return moment.legalDate();
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

  /** On the ordinary way: proceedings that stand still stay where they are. */
  List<StateEntered> move(String state) {
    return proceeding.suspended() ? List.of() : enter(state);
  }

  /** Others are asked, unless the applicant is waited for or a decision is on its way. */
  List<StateEntered> participate() {
    return Set.of("received", "checking", "pre-check", "assessment").contains(proceeding.state())
        ? move("participation")
        : List.of();
  }

  /** Back from those who were asked, when nobody is waited for any more. */
  List<StateEntered> answered(Participation after, String... over) {
    return proceeding.state().equals("participation") && !waits(after, over)
        ? move(desk())
        : List.of();
  }

  /**
   * Whether somebody who was asked or told may still answer.
   *
   * @param over deadlines that are just ending
   */
  boolean waits(Participation asked, String... over) {
    return !asked.asksNobody()
        || proceeding.openDeadlines().stream()
            .filter(d -> Rules.OBJECTIONS.contains(d.rule()))
            .anyMatch(d -> !List.of(over).contains(d.name()));
  }

  /** Where a clerk works on the case. */
  String desk() {
    if (building.confirmed() != null && definition.state("assessment").isPresent()) {
      return "assessment";
    }
    return definition.state("pre-check").isPresent() ? "pre-check" : "checking";
  }

  /** Refused while the proceedings stand still, on the ground of their suspension. */
  Act goingOn(Act act) {
    return building.pause() instanceof BuildingCase.Pause(var basis, _)
        ? act.unless(
            false,
            "proceedings-suspended",
            "the proceedings are suspended; resume them first",
            basis)
        : act;
  }

  /** The deadline of that name where its day has passed, whether or not the clock has told. */
  Optional<Deadline> passed(String deadline) {
    return open(deadline).filter(d -> d.running() && today().isAfter(d.due()));
  }

  Applied applied() {
    return new Applied(application(), building.supplied());
  }
}
