package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import java.time.LocalDate;

/** Whether a day has come for what is told of it. */
final class Days {
  private Days() {}

  /** Nobody has moved in before the day (§ 17 Abs. 1). */
  static Act moveIn(Act act, LocalDate on, Situation s) {
    return act.unless(
        !on.isAfter(s.moment().today()),
        "move-in-in-future",
        "whoever moves in tells it afterwards: %s is after today, %s"
            .formatted(on, s.moment().today()),
        "§ 17 Abs. 1 BMG");
  }

  /** A week ahead at most (§ 17 Abs. 2). */
  static Act moveOut(Act act, LocalDate on, Situation s) {
    var earliest = s.deadlines().compute(Rules.MOVE_OUT_EARLIEST, on).due();
    return act.unless(
        !s.moment().today().isBefore(earliest),
        "deregistration-too-early",
        "a move out on %s is told from %s on".formatted(on, earliest),
        "§ 17 Abs. 2 BMG");
  }

  static Act moved(Act act, LocalDate on, Kind kind, Situation s) {
    return kind.leaves()
        ? moveOut(act, on, s)
        : kind.enters()
            ? moveIn(act, on, s)
            : act.unless(
                !on.isAfter(s.moment().today()),
                "change-in-future",
                "a change of use is told afterwards: %s is after today".formatted(on),
                kind.basis());
  }
}
