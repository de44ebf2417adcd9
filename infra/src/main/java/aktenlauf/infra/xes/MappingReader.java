package aktenlauf.infra.xes;

import aktenlauf.infra.xes.Mapping.Closing;
import aktenlauf.infra.xes.Mapping.Instruction;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Fields;
import aktenlauf.shared.reading.Place;
import aktenlauf.shared.reading.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a mapping and checks it against the procedure that it maps to. */
public final class MappingReader {
  private static final List<String> OPENING =
      List.of("channel", "receivedOn", "applicant", "application");
  private static final Value NOTHING = new Value.Constant(null);

  private final Procedures procedures;
  private final Complaints complaints = new Complaints();

  private MappingReader(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * @throws InvalidMapping with everything that is wrong
   */
  public static Mapping read(Path file, Procedures procedures) throws IOException, InvalidMapping {
    var reader = new MappingReader(procedures);
    var name = file.getFileName().toString();
    var mapping =
        YamlText.read(name, Files.readAllBytes(file), reader.complaints)
            .map(document -> reader.mapping(document.root(reader.complaints)));
    if (reader.complaints.count() > 0) {
      throw new InvalidMapping(reader.complaints.lines());
    }
    return mapping.orElseThrow();
  }

  private Mapping mapping(Place root) {
    var fields =
        root.fields("source", "procedure", "authority", "open", "actor", "activities", "close");
    var source = fields.text("source", "[a-z0-9][a-z0-9-]{0,63}", "a name in kebab-case");
    var authority = fields.text("authority", "\\d{8}", "a municipality key of 8 digits");
    var definition = procedure(fields);
    return new Mapping(
        source,
        fields.text("procedure"),
        authority,
        fields.require("open").map(MappingReader::opening).orElse(new Value.Fields(Map.of())),
        fields.require("actor").map(ValueReader::read).orElse(NOTHING),
        fields.require("activities").map(p -> activities(p, definition)).orElse(Map.of()),
        fields.find("close").map(p -> closing(p, definition)).orElse(null));
  }

  private Optional<ProcedureDefinition> procedure(Fields fields) {
    var place = fields.require("procedure");
    var found = place.map(Place::text).flatMap(procedures::current);
    if (place.isPresent() && found.isEmpty()) {
      place.get().complain("there is no procedure '%s'".formatted(place.get().value()));
    }
    return found;
  }

  private static Value.Fields opening(Place place) {
    var fields = place.fields(OPENING.toArray(String[]::new));
    fields.require("channel");
    fields.require("applicant").ifPresent(Place::entries);
    fields.require("application").ifPresent(Place::entries);
    return ValueReader.fields(place);
  }

  private Map<String, List<Instruction>> activities(
      Place place, Optional<ProcedureDefinition> definition) {
    var all = new LinkedHashMap<String, List<Instruction>>();
    place
        .entries()
        .forEach((name, commands) ->
            all.put(
                name, commands.items().stream().flatMap(c -> instruction(c, definition)).toList()));
    return all;
  }

  /** A command's name alone, or a map from its name to its body. */
  private Stream<Instruction> instruction(Place place, Optional<ProcedureDefinition> definition) {
    if (place.value() instanceof String name) {
      known(place, name, definition);
      return Stream.of(new Instruction(name, new Value.Fields(Map.of())));
    }
    var entries = place.entries();
    if (entries.size() > 1) {
      place.complain("must be one command; each begins with a dash of its own");
    }
    return entries.entrySet().stream()
        .peek(e -> known(e.getValue(), e.getKey(), definition))
        .map(e -> new Instruction(e.getKey(), ValueReader.fields(e.getValue())));
  }

  private static void known(Place place, String command, Optional<ProcedureDefinition> definition) {
    if (definition.isPresent()
        && definition.get().step(command).isEmpty()
        && !definition.get().commands().contains(command)) {
      place.complain(
          "the procedure %s has no command '%s'".formatted(definition.get().id(), command));
    }
  }

  private static @Nullable Closing closing(Place place, Optional<ProcedureDefinition> definition) {
    known(place, Planner.CLOSE, definition);
    var fields = place.fields("at", "actor", "outcome");
    var at = fields.require("at").map(ValueReader::read).orElse(NOTHING);
    var outcome = fields.require("outcome").map(ValueReader::read).orElse(NOTHING);
    var actor = fields.find("actor").map(ValueReader::read).orElse(NOTHING);
    return new Closing(at, actor, new Value.Fields(Map.of("outcome", outcome)));
  }
}
