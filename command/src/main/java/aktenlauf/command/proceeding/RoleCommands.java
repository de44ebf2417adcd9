package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Deputies;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Step;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The commands that a role issues in a procedure, whatever the state of the case. */
public final class RoleCommands {
  private static final String UPLOAD = "file-document";

  private RoleCommands() {}

  /** Steps in the definition's order, then the common commands by name. */
  public static List<String> of(ProcedureDefinition definition, Domains domains, Actor actor) {
    return of(definition, domains, roles -> mayIssue(roles, actor));
  }

  /** With those of the people for whom the actor stands in on the day. */
  public static List<String> of(
      ProcedureDefinition definition, Domains domains, Deputies deputies, Moment moment) {
    var actor = moment.actor();
    return of(
        definition,
        domains,
        roles ->
            mayIssue(roles, actor)
                || actor.kind() == Actor.Kind.CLERK
                    && deputies.of(actor.id(), roles, moment.today()).findAny().isPresent());
  }

  private static List<String> of(
      ProcedureDefinition definition, Domains domains, Predicate<Set<String>> may) {
    var steps = definition.steps().stream().filter(s -> may.test(s.roles())).map(Step::id);
    var common =
        definition.commands().stream().filter(c -> may.test(domains.roles(definition, c))).sorted();
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
