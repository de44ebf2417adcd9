package aktenlauf.command.web;

import aktenlauf.command.proceeding.CommandNames;
import aktenlauf.command.proceeding.Domains;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Sealed;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.CommandForms;
import aktenlauf.shared.procedure.CommonCommands;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.CompleteStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns a command's name and body into the command; a name that is none of the common ones is a
 * step of the procedure.
 */
@Component
public class CommandReader {
  private static final Map<String, Class<? extends ProceedingCommand>> COMMON =
      Sealed.concrete(ProceedingCommand.class)
          .filter(c -> !CommonCommands.INTERNAL.contains(c))
          .collect(Collectors.toUnmodifiableMap(CommandNames::kebab, Function.identity()));

  /** What was read: a command, or what is wrong with its body. */
  public sealed interface Read {
    record Command(CaseCommand command) implements Read {}

    record Invalid(List<Violation> violations) implements Read {}
  }

  private final CommandForms forms;

  private final Domains domains;

  public CommandReader(CommandForms forms, Domains domains) {
    this.forms = forms;
    this.domains = domains;
  }

  /**
   * @param name in kebab-case
   * @param definition what the case follows; null where that makes no difference to the name
   */
  public Read read(
      CaseId caseId,
      String name,
      Map<String, Object> body,
      @Nullable ProcedureDefinition definition) {
    Class<? extends CaseCommand> type = COMMON.get(name);
    Form form = null;
    if (type != null) {
      form = forms.form(name);
    } else if (definition != null && definition.domain() != null) {
      type = domains.command(name).orElse(null);
      form = type == null ? null : forms.domainForm(definition.domain(), name);
    }
    if (type == null || form == null) {
      return new Read.Command(new CompleteStep(caseId, name, body));
    }
    var violations = form.validate(body, "");
    if (!violations.isEmpty()) {
      return new Read.Invalid(violations);
    }
    var fields = new LinkedHashMap<>(body);
    fields.put("caseId", caseId.value());
    return new Read.Command(JsonBody.MAPPER.convertValue(fields, type));
  }
}
