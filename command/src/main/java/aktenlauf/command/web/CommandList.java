package aktenlauf.command.web;

import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decider;
import aktenlauf.command.kernel.Decision;
import aktenlauf.command.kernel.Inspect;
import aktenlauf.command.proceeding.Domains;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.command.proceeding.RoleCommands;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Deputies;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.procedure.CommandForms;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Every command of the caller's role: its schema, and whether its example would be accepted now.
 */
@Component
class CommandList {
  private final Procedures procedures;
  private final CommandForms forms;
  private final CommandReader reader;
  private final Domains domains;
  private final Deputies deputies;
  private final Decider<CaseCommand, CaseState, CaseEvent> decider;

  CommandList(
      Procedures procedures,
      CommandForms forms,
      CommandReader reader,
      Domains domains,
      Deputies deputies,
      Decider<CaseCommand, CaseState, CaseEvent> decider) {
    this.procedures = procedures;
    this.forms = forms;
    this.reader = reader;
    this.domains = domains;
    this.deputies = deputies;
    this.decider = decider;
  }

  /**
   * @param capacities the caller in each of their roles; a command of several is in the first
   */
  List<Map<String, Object>> of(CaseId caseId, Inspect.Seen seen, List<Moment> capacities) {
    var state = (Proceeding) seen.state();
    var definition =
        procedures.find(state.opened().procedure(), state.definitionVersion()).orElseThrow();
    var issued = new LinkedHashMap<String, Moment>();
    for (var moment : capacities) {
      RoleCommands.of(definition, domains, deputies, moment)
          .forEach(name -> issued.putIfAbsent(name, moment));
    }
    return issued.entrySet().stream()
        .map(e ->
            entry(
                caseId, e.getKey(), form(definition, e.getKey()), definition, state, e.getValue()))
        .toList();
  }

  private Form form(ProcedureDefinition definition, String name) {
    return definition.step(name).map(Step::body).orElseGet(() -> forms.form(name, definition));
  }

  private Map<String, Object> entry(
      CaseId caseId,
      String name,
      Form form,
      ProcedureDefinition definition,
      CaseState state,
      Moment moment) {
    var examples = examples(name, form, definition, (Proceeding) state, moment);
    var schema = new LinkedHashMap<>(form.schema());
    schema.put("examples", examples);
    var entry = new LinkedHashMap<String, Object>();
    entry.put("name", name);
    entry.put("title", title(definition, name, schema));
    entry.put("schema", schema);
    var read =
        (CommandReader.Read.Command) reader.read(caseId, name, examples.getFirst(), definition);
    switch (decider.decide(read.command(), state, moment)) {
      case Decision.Accepted<CaseEvent> _ -> entry.put("allowed", true);
      case Decision.Rejected<CaseEvent>(var reason) -> refused(entry, reason);
    }
    return entry;
  }

  /** The first one fits the case, where the domain knows one that does. */
  private List<Map<String, Object>> examples(
      String name, Form form, ProcedureDefinition definition, Proceeding state, Moment moment) {
    var all = new ArrayList<Map<String, Object>>();
    var domain = domains.of(definition);
    if (domain != null) {
      domain.example(name, state, definition, moment).ifPresent(all::add);
    }
    all.addAll(form.examples(moment.today()));
    return all;
  }

  private static Object title(
      ProcedureDefinition definition, String name, Map<String, Object> schema) {
    return definition
        .step(name)
        .<Object>map(s -> definition.texts(Language.DE).step(s.id()))
        .orElseGet(() -> schema.getOrDefault("title", name));
  }

  private static void refused(Map<String, Object> entry, Rejection reason) {
    if (reason instanceof Rejection.Unknown) {
      throw new ProblemException(Refusals.of(reason));
    }
    var problem = Refusals.of(reason);
    entry.put("allowed", false);
    entry.put("rule", problem.members().getOrDefault("rule", problem.type()));
    entry.put("legalBasis", problem.members().getOrDefault("legalBasis", List.of()));
    entry.put("reason", problem.detail());
  }
}
