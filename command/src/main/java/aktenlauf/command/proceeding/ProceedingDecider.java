package aktenlauf.command.proceeding;

import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decider;
import aktenlauf.command.kernel.Decision;
import aktenlauf.command.kernel.Header;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.Step;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.CompleteStep;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import aktenlauf.shared.proceeding.ProceedingEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The common lifecycle together with the steps that a procedure's definition names. */
public final class ProceedingDecider implements Decider<CaseCommand, CaseState, CaseEvent> {
  private static final Set<String> EVEN_WHEN_ENDED =
      Set.of("add-note", "place-hold", "lift-hold", "file-objection", "reopen-case");

  private final Procedures procedures;
  private final Opening opening;

  public ProceedingDecider(Procedures procedures) {
    this.procedures = procedures;
    this.opening = new Opening(procedures);
  }

  @Override
  public CaseState initial() {
    return Proceeding.NONE;
  }

  @Override
  public Decision<CaseEvent> decide(CaseCommand any, CaseState before, Moment moment) {
    var command = (ProceedingCommand) any;
    var state = (Proceeding) before;
    if (command instanceof SubmitApplication submit) {
      return state.opening() == null
          ? opening.decide(submit, moment)
          : Decision.refuse("case-exists", "the case has been opened already");
    }
    return state.opening() == null
        ? Decision.reject(new Rejection.Unknown("there is no such case"))
        : decide(command, state, definition(state), moment);
  }

  private Decision<CaseEvent> decide(
      ProceedingCommand command, Proceeding state, ProcedureDefinition definition, Moment moment) {
    var denied = Rights.missing(command, state, definition, moment);
    if (denied != null) {
      return Decision.reject(denied);
    }
    var name = CommandNames.of(command);
    if (moment.seenVersion() == null && !moment.actor().imports() && decides(command, definition)) {
      return Decision.reject(
          new Rejection.VersionRequired(
              name + " decides on the case: send the version you have seen as If-Match"));
    }
    var act = act(command, state, definition, moment);
    if (act.impossible() != null) {
      return Decision.reject(act.impossible());
    }
    var broken = ended(name, state);
    if (broken == null && !act.broken().isEmpty()) {
      broken = act.broken().getFirst();
    }
    if (broken != null && (!moment.actor().imports() || act.event() == null)) {
      return Decision.reject(broken);
    }
    var header =
        new Header(
            state.opened().authority(), state.opened().procedure(), state.definitionVersion());
    var deviations = new java.util.ArrayList<String>();
    if (ended(name, state) != null) {
      deviations.add("case-ended");
    }
    act.broken().forEach(b -> deviations.add(b.rule()));
    return new Decision.Accepted<>(
        header,
        List.<CaseEvent>of(java.util.Objects.requireNonNull(act.event())),
        act.legalBasis(),
        deviations);
  }

  private Act act(
      ProceedingCommand command, Proceeding state, ProcedureDefinition definition, Moment moment) {
    return command instanceof CompleteStep step
        ? Steps.complete(step, state, definition, moment)
        : CommonActs.of(command, state, definition, procedures, moment);
  }

  private static @Nullable Refused ended(String command, Proceeding state) {
    return state.end() == null || EVEN_WHEN_ENDED.contains(command)
        ? null
        : new Refused(
            "case-ended",
            "the case is "
                + state.end().name().toLowerCase(java.util.Locale.ROOT)
                + "; reopen it first");
  }

  private static boolean decides(ProceedingCommand command, ProcedureDefinition definition) {
    return switch (command) {
      case ProceedingCommand.SignDecision _ -> true;
      case CompleteStep step -> definition.step(step.step()).map(Step::decision).orElse(false);
      default -> false;
    };
  }

  private ProcedureDefinition definition(Proceeding state) {
    var procedure = state.opened().procedure();
    return procedures
        .find(procedure, state.definitionVersion())
        .orElseThrow(() ->
            new IllegalStateException(
                "the case follows %s version %d, which is not installed"
                    .formatted(procedure, state.definitionVersion())));
  }

  @Override
  public CaseState evolve(CaseState before, CaseEvent event, Envelope envelope) {
    return Evolution.of((Proceeding) before, (ProceedingEvent) event, envelope);
  }
}
