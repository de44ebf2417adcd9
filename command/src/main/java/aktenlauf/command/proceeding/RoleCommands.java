package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.procedure.CommonCommands;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The commands that a role issues in a procedure, whatever the state of the case. */
public final class RoleCommands {
  private RoleCommands() {}

  /** Steps in the definition's order, then the common commands by name. */
  public static List<String> of(ProcedureDefinition definition, Actor actor) {
    var steps = definition.steps().stream().filter(s -> mayIssue(s.roles(), actor)).map(Step::id);
    var common =
        definition.commands().stream()
            .filter(CommonCommands.NAMES::contains)
            .filter(c -> mayIssue(CommandRoles.of(c), actor))
            .sorted();
    return Stream.concat(steps, common).toList();
  }

  /** Whether applicants issue it too; the clerks' commands need a scope of their own. */
  public static boolean applicants(String command) {
    return CommandRoles.applicants(command);
  }

  private static boolean mayIssue(Set<String> roles, Actor actor) {
    return actor.imports() || roles.contains(actor.role());
  }
}
