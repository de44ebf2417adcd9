package aktenlauf.command.proceeding;

import aktenlauf.command.proceeding.Deadline.Pause;
import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.proceeding.ProceedingEvent.*;

/** What events make of a case's deadlines. */
final class DeadlineEvolution {
  private DeadlineEvolution() {}

  static Proceeding started(Proceeding s, DeadlineStarted e) {
    return s.with(
        new Deadline(
            e.deadline(),
            e.rule(),
            e.start(),
            e.due(),
            e.unshiftedEnd(),
            e.internalTarget(),
            e.effect(),
            0,
            Phase.RUNNING,
            null,
            e.explanation()));
  }

  static Proceeding extended(Proceeding s, DeadlineExtended e) {
    var d = of(s, e.deadline());
    return s.with(
        d.moved(
            d.start(),
            e.due(),
            e.unshiftedEnd(),
            e.internalTarget(),
            e.extensions(),
            e.explanation()));
  }

  static Proceeding suspended(Proceeding s, DeadlineSuspended e) {
    var pause = new Pause(e.on(), e.cause(), e.remainingDays());
    return s.with(of(s, e.deadline()).in(Phase.SUSPENDED, pause));
  }

  static Proceeding resumed(Proceeding s, DeadlineResumed e) {
    var d = of(s, e.deadline());
    return s.with(
        d.moved(
            d.start(),
            e.due(),
            e.unshiftedEnd(),
            e.internalTarget(),
            d.extensions(),
            e.explanation()));
  }

  static Proceeding recomputed(Proceeding s, DeadlineRecomputed e) {
    var d = of(s, e.deadline());
    return s.with(
        d.moved(
                e.start(),
                e.due(),
                e.unshiftedEnd(),
                e.internalTarget(),
                d.extensions(),
                e.explanation())
            .to(e.effect()));
  }

  static Proceeding met(Proceeding s, DeadlineMet e) {
    return s.with(of(s, e.deadline()).in(Phase.MET, null));
  }

  static Proceeding expired(Proceeding s, DeadlineExpired e) {
    return s.with(of(s, e.deadline()).in(Phase.EXPIRED, null));
  }

  private static Deadline of(Proceeding s, String name) {
    var found = s.deadlines().get(name);
    if (found == null) {
      throw new IllegalStateException("the case has no deadline " + name);
    }
    return found;
  }
}
