package aktenlauf.command.buildinglaw;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.command.proceeding.RoleCommands;
import aktenlauf.command.web.CommandReader;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Step;
import aktenlauf.shared.procedure.form.CommandSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The commands that the list of a case shows to a role, made of their examples. */
final class Listed {
  private static final CommandSchemas FORMS = new CommandSchemas(Shipped.PROCEDURES);
  private static final CommandReader READER = new CommandReader(FORMS, Shipped.DOMAINS);

  private Listed() {}

  static List<String> names(Proceeding state, Moment moment) {
    return RoleCommands.of(definition(state), Shipped.DOMAINS, moment.actor());
  }

  /** As many as the command has examples, the one that fits the case first; at least one. */
  static List<CaseCommand> commands(String name, Proceeding state, Moment moment) {
    var definition = definition(state);
    var all = new ArrayList<CaseCommand>();
    for (var body : bodies(name, definition, state, moment)) {
      var read = READER.read(Shipped.CASE, name, body, definition);
      assertThat(read).as("%s %s", name, body).isInstanceOf(CommandReader.Read.Command.class);
      all.add(((CommandReader.Read.Command) read).command());
    }
    return all;
  }

  private static List<Map<String, Object>> bodies(
      String name, ProcedureDefinition definition, Proceeding state, Moment moment) {
    var all = new ArrayList<Map<String, Object>>();
    var domain = Shipped.DOMAINS.of(definition);
    if (domain != null) {
      domain.example(name, state, definition, moment).ifPresent(all::add);
    }
    Form form = definition.step(name).map(Step::body).orElseGet(() -> FORMS.form(name, definition));
    all.addAll(form.examples(moment.today()));
    assertThat(all).as(name).isNotEmpty();
    return all;
  }

  static ProcedureDefinition definition(Proceeding state) {
    return Shipped.PROCEDURES
        .find(state.opened().procedure(), state.definitionVersion())
        .orElseThrow();
  }
}
