package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Moment;

/**
 * The rules of one kind of case, as pure functions: no clock, no randomness, no I/O. Time, ids and
 * the actor come in.
 *
 * @param <C> commands
 * @param <S> state, an immutable value
 * @param <E> events
 */
public interface Decider<C, S, E> {
  /** The state before the first event. */
  S initial();

  Decision<E> decide(C command, S state, Moment moment);

  /** The envelope is there for the rules that look at people and days. */
  S evolve(S state, E event, Envelope envelope);
}
