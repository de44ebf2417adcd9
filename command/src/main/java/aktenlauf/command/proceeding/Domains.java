package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.Sealed;
import aktenlauf.shared.procedure.ProcedureDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of law that have code of their own. */
public final class Domains {
  public static final Domains NONE = new Domains(List.of());

  private final Map<String, Domain> byId;
  private final Map<String, Class<? extends CaseCommand>> commands = new HashMap<>();

  public Domains(List<Domain> domains) {
    byId = domains.stream().collect(Collectors.toMap(Domain::id, Function.identity()));
    for (var domain : domains) {
      Sealed.concrete(domain.commands()).forEach(c -> commands.put(CommandNames.kebab(c), c));
    }
  }

  public List<Class<? extends CaseCommand>> commands() {
    return byId.values().stream().<Class<? extends CaseCommand>>map(Domain::commands).toList();
  }

  /** The type of a domain's command by its name; empty where no domain has such a command. */
  public Optional<Class<? extends CaseCommand>> command(String name) {
    return Optional.ofNullable(commands.get(name));
  }

  /**
   * @throws IllegalStateException where the definition names a domain that is not installed
   */
  public @Nullable Domain of(ProcedureDefinition definition) {
    var id = definition.domain();
    if (id == null) {
      return null;
    }
    var domain = byId.get(id);
    if (domain == null) {
      throw new IllegalStateException(
          "%s is decided by %s, which is not installed".formatted(definition.id(), id));
    }
    return domain;
  }

  /** Who issues a command that is no step. */
  Set<String> roles(ProcedureDefinition definition, String command) {
    var domain = of(definition);
    return domain != null && commands.containsKey(command)
        ? domain.roles(command)
        : CommandRoles.of(command);
  }

  /** Whether applicants issue the command in any procedure. */
  boolean applicants(String command) {
    return CommandRoles.applicants(command)
        || commands.containsKey(command)
            && byId.values().stream().anyMatch(d -> d.roles(command).contains("citizen"));
  }
}
