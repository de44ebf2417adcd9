package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.Deputies;
import aktenlauf.shared.kernel.Deputies.Deputy;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Rejection.Forbidden;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.proceeding.ProceedingCommand.CompleteStep;
import aktenlauf.shared.proceeding.ProceedingCommand.FileDocument;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller's rights reach the case and the command; the answer names the right that is
 * missing.
 */
final class Rights {
  private Rights() {}

  static @Nullable Rejection missing(
      CaseCommand command,
      Proceeding state,
      ProcedureDefinition definition,
      Domains domains,
      Deputies deputies,
      Moment moment) {
    var access = moment.access();
    var opening = state.opened();
    if (!access.authority(opening.authority())) {
      return new Forbidden("your token does not cover the authority " + opening.authority());
    }
    if (!access.procedure(opening.procedure())) {
      return new Forbidden("your token does not cover the procedure " + opening.procedure());
    }
    if (!access.unit(opening.unit())) {
      return new Forbidden("your token does not cover the unit " + opening.unit());
    }
    var name = CommandNames.of(command);
    var step = command instanceof CompleteStep s ? definition.step(s.step()) : null;
    var uploads = command instanceof FileDocument;
    if (!uploads && (step == null ? !definition.commands().contains(name) : step.isEmpty())) {
      return new Rejection.Unknown("the procedure has no command " + name);
    }
    var roles = roles(command, definition, domains);
    return standingIn(roles, deputies, moment).isPresent() ? null : role(name, roles, moment);
  }

  /** Who issues the command, which the definition names. */
  private static Set<String> roles(
      CaseCommand command, ProcedureDefinition definition, Domains domains) {
    return command instanceof CompleteStep s
        ? definition.step(s.step()).orElseThrow().roles()
        : domains.roles(definition, CommandNames.of(command));
  }

  /** For whom the actor stands in, where the command is not the actor's own. */
  static Optional<Deputy> standingIn(
      CaseCommand command,
      ProcedureDefinition definition,
      Domains domains,
      Deputies deputies,
      Moment moment) {
    return standingIn(roles(command, definition, domains), deputies, moment);
  }

  private static Optional<Deputy> standingIn(Set<String> roles, Deputies deputies, Moment moment) {
    var actor = moment.actor();
    return actor.kind() != Actor.Kind.CLERK || roles.contains(actor.role())
        ? Optional.empty()
        : deputies.of(actor.id(), roles, moment.today()).findFirst();
  }

  static @Nullable Forbidden role(String command, Set<String> roles, Moment moment) {
    var role = moment.actor().role();
    return moment.actor().imports() || roles.contains(role)
        ? null
        : new Forbidden(
            "%s is issued by %s, not by the role %s"
                .formatted(command, String.join(" or ", roles.stream().sorted().toList()), role));
  }

  /** Notices and links follow from the log; nobody orders them. */
  static @Nullable Rejection systemOnly(Moment moment) {
    return moment.actor().kind() == Actor.Kind.SYSTEM && !moment.actor().imports()
        ? null
        : new Forbidden("this follows from the log; the system alone does it");
  }

  /** Only the clock lets a day pass. */
  static @Nullable Rejection clockOnly(Moment moment) {
    return moment.actor().kind() == Actor.Kind.CLOCK
        ? null
        : new Forbidden("a deadline expires by the clock only");
  }
}
