package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The commands that a role issues in a procedure, whatever the state of the case. */
public final class RoleCommands {
  private static final String UPLOAD = "file-document";

  private RoleCommands() {}

  /** Steps in the definition's order, then the common commands by name. */
  public static List<String> of(ProcedureDefinition definition, Domains domains, Actor actor) {
    var steps = definition.steps().stream().filter(s -> mayIssue(s.roles(), actor)).map(Step::id);
    var common =
        definition.commands().stream()
            .filter(c -> mayIssue(domains.roles(definition, c), actor))
            .sorted();
    return Stream.concat(steps, common).toList();
  }

  /** Whether the role issues the command, an upload too; no where the procedure lacks it. */
  public static boolean issues(
      ProcedureDefinition definition, Domains domains, Actor actor, String command) {
    return command.equals(UPLOAD)
        ? mayIssue(CommandRoles.of(UPLOAD), actor)
        : of(definition, domains, actor).contains(command);
  }

  /** Who opens a case. */
  public static Set<String> opening() {
    return CommandRoles.of("submit-application");
  }

  /** Whether applicants issue it too; the clerks' commands need a scope of their own. */
  public static boolean applicants(Domains domains, String command) {
    return domains.applicants(command);
  }

  private static boolean mayIssue(Set<String> roles, Actor actor) {
    return actor.imports() || roles.contains(actor.role());
  }
}
