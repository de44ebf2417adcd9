package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.procedure.Expression;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Step;
import aktenlauf.shared.proceeding.ProceedingCommand.CompleteStep;
import aktenlauf.shared.proceeding.ProceedingEvent.StepCompleted;

/** Steps of a configured procedure: what the definition says of order, people and content. */
final class Steps {
  private Steps() {}

  static Act complete(
      CompleteStep c, Proceeding state, ProcedureDefinition definition, Moment moment) {
    var step = definition.step(c.step()).orElseThrow();
    var violations = step.body().validate(c.body(), "");
    if (!violations.isEmpty()) {
      return Act.impossible(new Rejection.Invalid(violations));
    }
    var result = step.result(c.body());
    var next = step.next(state.state(), result);
    var act =
        Act.of(
                new StepCompleted(
                    c.caseId(),
                    step.id(),
                    result,
                    next,
                    definition.state(next).orElseThrow().waitingFor(),
                    step.body().facts(c.body()),
                    step.body().personal(c.body())))
            .because(step.legalBasis())
            .unless(
                !state.suspended(),
                "proceedings-suspended",
                "the proceedings are suspended; resume them first")
            .unless(
                step.from().isEmpty() || step.from().contains(state.state()),
                "step-order",
                "%s is not possible in the state %s".formatted(step.id(), state.state()))
            .unless(
                step.repeatable() || state.step(step.id()).isEmpty(),
                "step-once",
                step.id() + " has been done and is not repeated")
            .unless(
                applies(step, state),
                "step-not-applicable",
                "%s does not apply to this application".formatted(step.id()));
    return fourEyes(step, needs(step, act, state), state, definition, moment);
  }

  /** What a person's erasure has taken from the application no condition can rest on. */
  private static boolean applies(Step step, Proceeding state) {
    try {
      return step.applies(state.opened().application(), state.opened().receivedOn());
    } catch (Expression.Failed lacking) {
      return false;
    }
  }

  private static Act needs(Step step, Act act, Proceeding state) {
    for (var needed : step.needs().stream().sorted().toList()) {
      act =
          act.unless(
              state.step(needed).isPresent(),
              "step-needs",
              "%s needs %s first".formatted(step.id(), needed));
    }
    return act;
  }

  /** The person who did the first step last must not be the one who does the second. */
  private static Act fourEyes(
      Step step, Act act, Proceeding state, ProcedureDefinition definition, Moment moment) {
    for (var pair : definition.fourEyes()) {
      if (pair.second().equals(step.id())) {
        var first = state.step(pair.first());
        act =
            act.unless(
                first.isEmpty() || !first.get().lastPerson().equals(moment.person()),
                pair.rule(),
                "%s was done by the same person: somebody else must do %s"
                    .formatted(pair.first(), step.id()),
                pair.legalBasis().toArray(String[]::new));
      }
    }
    return act;
  }
}
