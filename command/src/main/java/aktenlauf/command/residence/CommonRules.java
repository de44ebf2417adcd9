package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineMet;

/** What the common commands mean in the registration of residents besides. */
final class CommonRules {
  private CommonRules() {}

  static Act of(ProceedingCommand command, Act common, Situation s) {
    var act = protecting(common);
    for (var event : common.events()) {
      if (event instanceof DeadlineExpired e) {
        act = act.and(Expiry.of(e, s));
      }
    }
    return switch (command) {
      case SubmitApplication _ -> Submission.of(act, s);
      case WithdrawApplication _ -> withdraw(act, s).and(s.enter("cancelled"));
      case CloseCase _ -> close(act, s);
      default -> act;
    };
  }

  /** A block ends by its own day or by being lifted, not with the case that it was set in. */
  private static Act protecting(Act act) {
    return new Act(
        act.events().stream()
            .filter(e -> !(e instanceof DeadlineMet m && Rules.OF_BLOCKS.contains(m.rule())))
            .toList(),
        act.impossible(),
        act.broken(),
        act.legalBasis());
  }

  private static Act withdraw(Act act, Situation s) {
    return act.unless(
        !s.residence().entered(),
        "already-entered",
        "the register has it; an error is corrected",
        "§ 12 BMG");
  }

  private static Act close(Act act, Situation s) {
    return act.unless(
            s.open(Rules.BACK_NOTIFICATION).isEmpty(),
            "back-notification-open",
            "the authority of the former dwelling has to be told first",
            "§ 33 Abs. 1 BMG")
        .unless(
            s.residence().noted() == null,
            "deregistration-noted",
            "the deregistration is noted for %s".formatted(s.residence().noted()),
            "§ 17 Abs. 2 BMG");
  }
}
