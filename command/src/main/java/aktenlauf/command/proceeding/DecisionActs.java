package aktenlauf.command.proceeding;

import aktenlauf.command.proceeding.Proceeding.Draft;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.util.List;

/** A decision is drafted, signed by somebody else and made known. */
final class DecisionActs {
  private DecisionActs() {}

  static Act of(ProceedingCommand command, Proceeding state, Moment moment) {
    return switch (command) {
      case DraftDecision c ->
          Act.of(new DecisionDrafted(c.caseId(), c.result(), c.text(), c.conditions()))
              .unless(
                  state.decisionNotified() == null,
                  "decision-notified",
                  "the decision has been notified; it is changed by withdrawal or revocation only",
                  "§ 43 Abs. 2 VwVfG");
      case ReturnDraft c ->
          state.draft() instanceof Draft draft && !draft.signed()
              ? Act.of(new DraftReturned(c.caseId(), c.remarks()))
              : noDraft();
      case SignDecision c -> sign(c, state, moment);
      case NotifyDecision c ->
          state.draft() instanceof Draft draft && draft.signed()
              ? NamedDays.past(
                      "/on",
                      c.on(),
                      moment,
                      Act.of(new DecisionNotified(c.caseId(), draft.result(), c.channel(), c.on()))
                          .and(lacking(c)))
                  .because(List.of("§ 41 VwVfG"))
              : Act.refused("not-signed", "there is no signed decision to notify");
      default -> throw new IllegalArgumentException("no decision: " + command.getClass());
    };
  }

  private static List<RemedyInstructionLacking> lacking(NotifyDecision c) {
    return c.lacking() instanceof String how
        ? List.of(new RemedyInstructionLacking(c.caseId(), how))
        : List.of();
  }

  /** The signature is somebody else's: who drafted does not approve. */
  private static Act sign(SignDecision c, Proceeding state, Moment moment) {
    return state.draft() instanceof Draft draft && !draft.signed()
        ? Act.of(new DecisionSigned(c.caseId(), draft.result()))
            .unless(
                !draft.drafter().equals(moment.person()),
                "four-eyes-decision",
                "the draft is your own: somebody else has to sign it")
        : noDraft();
  }

  private static Act noDraft() {
    return Act.refused("no-draft", "there is no draft that waits for a signature");
  }
}
