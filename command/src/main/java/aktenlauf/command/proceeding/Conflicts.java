package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.proceeding.ProceedingCommand.LiftConflictOfInterest;
import aktenlauf.shared.proceeding.ProceedingCommand.RecordConflictOfInterest;
import aktenlauf.shared.proceeding.ProceedingEvent.ConflictOfInterestLifted;
import aktenlauf.shared.proceeding.ProceedingEvent.ConflictOfInterestRecorded;

/** Who may not decide in a case (§§ 20, 21 VwVfG). */
final class Conflicts {
  static final String RULE = "conflict-of-interest";
  private static final String BASIS = "§ 20 Abs. 1 VwVfG";

  private Conflicts() {}

  static Act record(RecordConflictOfInterest c, Proceeding state, Moment moment) {
    return Act.of(new ConflictOfInterestRecorded(c.caseId(), c.person(), c.ground(), c.reason()))
        .because(BASIS, "§ 21 VwVfG")
        .unless(
            moment.actor().role().equals("head") || c.person().equals(moment.person()),
            "conflict-of-others",
            "a head records the conflict of another person",
            "§ 20 Abs. 4 VwVfG",
            "§ 21 Abs. 1 VwVfG")
        .unless(
            !state.conflicted().containsKey(c.person()),
            "conflict-recorded",
            "the conflict of %s is recorded".formatted(c.person()),
            BASIS);
  }

  /** Whoever recorded it does not lift it, nor does the person concerned (four eyes). */
  static Act lift(LiftConflictOfInterest c, Proceeding state, Moment moment) {
    var recorder = state.conflicted().get(c.person());
    return recorder == null
        ? Act.refused("no-conflict", "no conflict of %s is recorded".formatted(c.person()), BASIS)
        : Act.of(new ConflictOfInterestLifted(c.caseId(), c.person(), c.reason()))
            .because(BASIS, "§ 21 VwVfG")
            .unless(
                !moment.person().equals(recorder) && !moment.person().equals(c.person()),
                "four-eyes-conflict",
                "somebody else than %s and the person concerned has to lift it".formatted(recorder),
                "§ 20 Abs. 4 VwVfG",
                "§ 21 Abs. 1 VwVfG");
  }

  /** Whoever it is: one's own right, or that of somebody stood in for. */
  static Act barred(Act act, Proceeding state, Moment moment) {
    return act.unless(
        !state.conflicted().containsKey(moment.person()),
        RULE,
        "a conflict of interest of %s is recorded".formatted(moment.person()),
        BASIS);
  }
}
