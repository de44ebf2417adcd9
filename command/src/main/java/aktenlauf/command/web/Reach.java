package aktenlauf.command.web;

import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.kernel.Inspect;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The case that a request goes to. For all but its own office a hidden case (§ 51 BMG) is one that
 * does not exist: the request goes to an id without a case, and everything after is as it is there.
 */
@Component
class Reach {
  private static final Set<String> OUTSIDE = Set.of("portal", "citizen", "none");

  private final CaseCommands commands;
  private final Keys keys;

  Reach(CaseCommands commands, Keys keys) {
    this.commands = commands;
    this.keys = keys;
  }

  /**
   * @throws ProblemException {@code not-found} where the text is no case's id
   */
  CaseId of(Caller caller, String text) {
    var id = read(text);
    return commands.inspect(id).filter(seen -> hidden(seen, caller)).isPresent()
        ? keys.freshCase()
        : id;
  }

  private static CaseId read(String text) {
    try {
      return new CaseId(text);
    } catch (IllegalArgumentException none) {
      throw new ProblemException(Problem.notFound());
    }
  }

  private static boolean hidden(Inspect.Seen seen, Caller caller) {
    var state = (Proceeding) seen.state();
    if (!state.hidden()) {
      return false;
    }
    var opened = state.opened();
    var access = caller.access();
    return OUTSIDE.contains(caller.actor().role())
        || !access.authority(opened.authority())
        || !access.procedure(opened.procedure())
        || !access.unit(opened.unit());
  }
}
