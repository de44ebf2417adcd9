package aktenlauf.command.vehicle;

import aktenlauf.command.plate.PlateStanding;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.procedure.Fee;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;
import aktenlauf.shared.proceeding.ProceedingEvent.StateEntered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case at the moment of a command, with what the rules ask of it. */
record Situation(
    CaseId caseId,
    Proceeding proceeding,
    VehicleCase vehicle,
    PlateStanding plate,
    ProcedureDefinition definition,
    Moment moment,
    Deadlines deadlines) {
  LocalDate today() {
    return moment.legalDate();
  }

  LocalDate on(@Nullable LocalDate named) {
    return Objects.requireNonNullElse(named, moment.legalDate());
  }

  Map<String, Object> application() {
    return proceeding.opened().application();
  }

  boolean is(String flag) {
    return Boolean.TRUE.equals(application().get(flag));
  }

  List<StateEntered> enter(String state) {
    return state.equals(proceeding.state())
        ? List.of()
        : definition.state(state).stream()
            .map(s -> new StateEntered(caseId, s.id(), s.waitingFor()))
            .toList();
  }

  List<DeadlineMet> met(String deadline) {
    return proceeding.open(deadline).map(d -> Deadlines.met(caseId, d, today())).stream().toList();
  }

  /**
   * The tariff's fees of the definition that the case follows. What was applied for online and goes
   * through a clerk's hands costs the one or the other.
   *
   * @param amount what was paid
   */
  List<Fee> fees(String amount) {
    var receivedOn = proceeding.opened().receivedOn();
    var counter = OnlineFees.counter(definition, application(), receivedOn);
    return vehicle.counter()
            || vehicle.withClerk() && new BigDecimal(amount).compareTo(OnlineFees.sum(counter)) == 0
        ? counter
        : OnlineFees.of(definition, application(), receivedOn);
  }

  /** Every check that is needed is there and passed. */
  boolean passed() {
    return Checks.of(definition.id()).stream()
        .allMatch(c -> Checks.PASSED.equals(vehicle.checks().get(c)));
  }
}
