package aktenlauf.command.web;

import aktenlauf.command.proceeding.CommandNames;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Sealed;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.CommandForms;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.CompleteStep;
import aktenlauf.shared.proceeding.ProceedingCommand.FileDocument;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Turns a command's name and body into the command; a name that is none of the common ones is a
 * step of the procedure.
 */
@Component
public class CommandReader {
  private static final Set<Class<? extends ProceedingCommand>> NOT_BY_NAME =
      Set.of(SubmitApplication.class, CompleteStep.class, FileDocument.class);
  private static final Map<String, Class<? extends ProceedingCommand>> COMMON =
      Sealed.concrete(ProceedingCommand.class)
          .filter(c -> !NOT_BY_NAME.contains(c))
          .collect(Collectors.toUnmodifiableMap(CommandNames::kebab, Function.identity()));

  /** What was read: a command, or what is wrong with its body. */
  public sealed interface Read {
    record Command(ProceedingCommand command) implements Read {}

    record Invalid(List<Violation> violations) implements Read {}
  }

  private final CommandForms forms;

  public CommandReader(CommandForms forms) {
    this.forms = forms;
  }

  /**
   * @param name in kebab-case
   */
  public Read read(CaseId caseId, String name, Map<String, Object> body) {
    var type = COMMON.get(name);
    if (type == null) {
      return new Read.Command(new CompleteStep(caseId, name, body));
    }
    var violations = forms.form(name).validate(body, "");
    if (!violations.isEmpty()) {
      return new Read.Invalid(violations);
    }
    var fields = new LinkedHashMap<>(body);
    fields.put("caseId", caseId.value());
    return new Read.Command(JsonBody.MAPPER.convertValue(fields, type));
  }
}
