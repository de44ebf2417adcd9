package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Deadline;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.command.residence.OtherAuthorities.Municipality;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import aktenlauf.shared.proceeding.ProceedingEvent.StateEntered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A case at the moment of a command, with what the rules ask of it. */
record Situation(
    CaseId caseId,
    Proceeding proceeding,
    ResidenceCase residence,
    ProcedureDefinition definition,
    Moment moment,
    Deadlines deadlines,
    Predicate<String> ours,
    Parameters parameters) {

  /** The legal day of the act: the source's where a history is imported. */
  LocalDate today() {
    return moment.legalDate();
  }

  Notified notified() {
    return Notified.of(proceeding.opened().application(), ours);
  }

  /** All that have to be told of a registration (§ 33 Abs. 1). */
  List<Municipality> formerAuthorities() {
    var opened = proceeding.opened();
    return OtherAuthorities.former(opened.application(), opened.authority(), ours);
  }

  Optional<Kind> kind() {
    return Kind.of(definition.id());
  }

  /** The day of the move as told last; the day of the case's receipt where none was told. */
  LocalDate moved() {
    var move = residence.move();
    return move == null ? proceeding.opened().receivedOn() : move.on();
  }

  Optional<Deadline> open(String deadline) {
    return proceeding.open(deadline);
  }

  /** Nothing where no such deadline runs. */
  List<DeadlineMet> met(String deadline, LocalDate on) {
    return open(deadline).map(d -> Deadlines.met(caseId, d, on)).stream().toList();
  }

  /** What it waited for has happened, though late where its day has passed. */
  List<DeadlineMet> settled(String deadline, LocalDate on) {
    var d = proceeding.deadlines().get(deadline);
    return d == null || !(d.open() || d.expired())
        ? List.of()
        : List.of(Deadlines.met(caseId, d, on));
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

  /** The state that the case has come to by these events. */
  List<StateEntered> stage(List<CaseEvent> events) {
    var after = residence;
    for (var event : events) {
      after = ResidenceEvolution.of(after, event);
    }
    return after.equals(residence) ? List.of() : enter(after.stage());
  }
}
