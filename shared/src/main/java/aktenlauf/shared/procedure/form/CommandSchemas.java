package aktenlauf.shared.procedure.form;

import aktenlauf.shared.procedure.CommandForms;
import aktenlauf.shared.procedure.CommonCommands;
import aktenlauf.shared.procedure.DomainCommands;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.RequiredDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bodies of commands, from {@code commands/<command>.schema.json} and {@code
 * commands/<domain>/<command>.schema.json}.
 */
public final class CommandSchemas implements CommandForms {
  private record Narrowed(String command, String procedure, int version) {}

  private final Map<String, SchemaForm> general = new LinkedHashMap<>();
  private final Map<Narrowed, Form> narrowed = new ConcurrentHashMap<>();
  private final Procedures procedures;

  /**
   * @param procedures tell the versions that a case can be moved to
   */
  public CommandSchemas(Procedures procedures) {
    this.procedures = procedures;
    for (var command : CommonCommands.NAMES) {
      general.put(command, ShippedForms.read(file(command)));
    }
    DomainCommands.BY_DOMAIN.forEach((domain, commands) ->
        commands.stream()
            .map(c -> domain + "/" + c)
            .forEach(c -> general.put(c, ShippedForms.read(file(c)))));
  }

  private static String file(String command) {
    return "/commands/%s.schema.json".formatted(command);
  }

  @Override
  public Form form(String command) {
    return shipped(command);
  }

  @Override
  public Form domainForm(String domain, String command) {
    return shipped(domain + "/" + command);
  }

  private SchemaForm shipped(String command) {
    var form = general.get(command);
    if (form == null) {
      throw new IllegalArgumentException(
          command.contains("/")
              ? "there is no command %s of a domain".formatted(command)
              : "there is no common command " + command);
    }
    return form;
  }

  /** The name of the command's file: below its domain's folder where it is none of all cases. */
  private static String path(String command, ProcedureDefinition definition) {
    return definition.domain() == null || CommonCommands.NAMES.contains(command)
        ? command
        : definition.domain() + "/" + command;
  }

  @Override
  public Form form(String command, ProcedureDefinition definition) {
    return switch (command) {
      case "close-case",
          "draft-decision",
          "demand-documents",
          "demand-correction",
          "determine-procedure",
          "supply-documents",
          "change-definition-version" ->
          narrowed.computeIfAbsent(
              new Narrowed(command, definition.id(), definition.version()),
              _ -> narrow(command, definition));
      default -> shipped(path(command, definition));
    };
  }

  private Form narrow(String command, ProcedureDefinition definition) {
    var shipped = shipped(path(command, definition));
    var schema = Json.copy(shipped.schema());
    var examples = new ArrayList<Object>(shipped.examples());
    switch (command) {
      case "close-case" -> {
        property(schema, "outcome").put("enum", definition.outcomes());
        examples.clear();
        definition.outcomes().forEach(o -> examples.add(Map.of("outcome", o)));
      }
      case "draft-decision" ->
          examples.forEach(e -> Json.object(e).put("result", definition.outcomes().getFirst()));
      // What the case is already is nothing to determine.
      case "determine-procedure" ->
          examples.removeIf(e -> definition.id().equals(Json.object(e).get("procedure")));
      case "change-definition-version" -> {
        var versions = versions(definition);
        property(schema, "version").put("enum", versions);
        examples.forEach(e -> Json.object(e).put("version", versions.getFirst()));
      }
      default -> documents(schema, examples, definition);
    }
    schema.put("examples", examples);
    return ShippedForms.of(file(path(command, definition)), schema);
  }

  /** Other kinds of documents stay possible: a clerk may need what nobody thought of. */
  private static void documents(
      Map<String, Object> schema, List<Object> examples, ProcedureDefinition definition) {
    var types = definition.documents().stream().map(RequiredDocument::type).toList();
    if (types.isEmpty()) {
      return;
    }
    definition(schema, "documentType").put("examples", types);
    examples.stream()
        .flatMap(e -> Json.array(Json.object(e).get("documents")).stream())
        .forEach(d -> Json.object(d).put("type", types.getFirst()));
  }

  /** The versions that a case can be moved to; its own where there is no other. */
  private List<Integer> versions(ProcedureDefinition definition) {
    var others =
        procedures.versions(definition.id()).stream()
            .map(ProcedureDefinition::version)
            .filter(v -> v != definition.version())
            .toList();
    return others.isEmpty() ? List.of(definition.version()) : others;
  }

  private static Map<String, Object> property(Map<String, Object> schema, String name) {
    return Json.object(Json.object(schema.get("properties")).get(name));
  }

  private static Map<String, Object> definition(Map<String, Object> schema, String name) {
    return Json.object(Json.object(schema.get("$defs")).get(name));
  }
}
