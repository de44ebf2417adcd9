package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;

/**
 * Plays the commands of one new case through its decider in memory, so that it is known before the
 * first of them is issued whether all would be accepted.
 */
public final class Rehearsal {
  private final Decider<CaseCommand, CaseState, CaseEvent> decider;
  private CaseState state;
  private long version;

  public Rehearsal(Decider<CaseCommand, CaseState, CaseEvent> decider) {
    this.decider = decider;
    this.state = decider.initial();
  }

  /** What the command would be answered after those played before. */
  public Decision<CaseEvent> play(CaseCommand command, Order order) {
    var decision = decider.decide(command, state, order.moment());
    if (decision instanceof Decision.Accepted<CaseEvent> accepted) {
      version += accepted.events().size();
      if (version > CaseAggregate.MOST_EVENTS) {
        return Decision.reject(CaseAggregate.FULL);
      }
      var first = true;
      for (var event : accepted.events()) {
        state = decider.evolve(state, event, order.envelope(accepted, first));
        first = false;
      }
    }
    return decision;
  }

  /** Events that the commands would have led to. */
  public long version() {
    return version;
  }
}
