package aktenlauf.command.web;

import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.kernel.Inspect;
import aktenlauf.command.proceeding.Domains;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.command.proceeding.RoleCommands;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import org.springframework.stereotype.Component;

/**
 * In which of their roles callers act: in the first of the token's that issues the command. Where
 * none does it is the first at all, and the refusal names that one.
 */
@Component
class Capacities {
  private final CaseCommands commands;
  private final Procedures procedures;
  private final Domains domains;

  Capacities(CaseCommands commands, Procedures procedures, Domains domains) {
    this.commands = commands;
    this.procedures = procedures;
    this.domains = domains;
  }

  Actor opening(Caller caller) {
    return caller.in(RoleCommands.opening()).orElseGet(caller::actor);
  }

  Actor issuing(Caller caller, CaseId caseId, String command) {
    if (caller.capacities().size() == 1) {
      return caller.actor();
    }
    return commands
        .inspect(caseId)
        .flatMap(seen ->
            caller.capacities().stream()
                .filter(a -> RoleCommands.issues(definition(seen), domains, a, command))
                .findFirst())
        .orElseGet(caller::actor);
  }

  private ProcedureDefinition definition(Inspect.Seen seen) {
    var state = (Proceeding) seen.state();
    return procedures.find(state.opened().procedure(), state.definitionVersion()).orElseThrow();
  }
}
