package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.proceeding.ProceedingCommand;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field of law whose procedures have commands and rules of their own, on top of the common
 * proceeding: pure functions, as deciders are.
 */
public interface Domain {
  /** As definitions call it, in kebab-case. */
  String id();

  /** The sealed type of its commands. */
  Class<? extends CaseCommand> commands();

  DomainState initial();

  /**
   * Who issues the command; an importer repeats all of them.
   *
   * @param command its name in kebab-case
   */
  Set<String> roles(String command);

  /** Whether the command decides on the case, so that the version seen must be sent. */
  boolean decides(CaseCommand command);

  /** Its commands that need no open case, in kebab-case. */
  default Set<String> evenWhenEnded() {
    return Set.of();
  }

  /**
   * A rule of law that comes before every other, that about the version seen included; empty where
   * none is broken. Asked for common commands too.
   */
  Optional<Refused> barred(
      CaseCommand command, Proceeding state, ProcedureDefinition definition, Moment moment);

  /** What one of the domain's own commands leads to. */
  Act act(CaseCommand command, Proceeding state, ProcedureDefinition definition, Moment moment);

  /**
   * What a common command means here besides: more rules, more facts.
   *
   * @param common what it leads to everywhere
   */
  Act common(
      ProceedingCommand command,
      Act common,
      Proceeding state,
      ProcedureDefinition definition,
      Moment moment);

  /**
   * @param before the state before the event
   * @param after the common proceeding after it
   */
  DomainState evolve(Proceeding before, Proceeding after, CaseEvent event, Envelope envelope);

  /**
   * A body of the command that fits the case as it stands; empty where the one of the schema does.
   *
   * @param command its name in kebab-case
   */
  Optional<Map<String, Object>> example(
      String command, Proceeding state, ProcedureDefinition definition, Moment moment);
}
