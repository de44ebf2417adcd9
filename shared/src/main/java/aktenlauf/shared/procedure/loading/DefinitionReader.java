package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.CommonCommands;
import aktenlauf.shared.procedure.DomainCommands;
import aktenlauf.shared.procedure.FourEyes;
import aktenlauf.shared.procedure.Office;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.form.ApplicantForm;
import aktenlauf.shared.procedure.form.SchemaForms;
import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Fields;
import aktenlauf.shared.reading.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the folder of one version of a procedure. */
final class DefinitionReader {
  private final Folder folder;
  private final Set<String> statuses;
  private final Complaints complaints;

  DefinitionReader(Folder folder, Set<String> statuses, Complaints complaints) {
    this.folder = folder;
    this.statuses = statuses;
    this.complaints = complaints;
  }

  /** Empty, after complaints, where something is wrong. */
  Optional<ProcedureDefinition> read() {
    var before = complaints.count();
    var form =
        folder
            .json("form.schema.json", complaints)
            .flatMap(d -> SchemaForms.compile(d.root(complaints)));
    var file = folder.yaml("definition.yaml", complaints);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    var fields =
        file.get()
            .root(complaints)
            .fields(
                "filePrefix",
                "domain",
                "leistungsschluessel",
                "legalBasis",
                "trustLevel",
                "withoutIdentification",
                "submittedBy",
                "initialState",
                "states",
                "steps",
                "commands",
                "outcomes",
                "fourEyes",
                "documents",
                "periods",
                "fees",
                "retention",
                "office",
                "unit",
                "due");
    var domain =
        fields
            .find("domain")
            .map(p -> Fields.member(p, DomainCommands.BY_DOMAIN.keySet(), "domain"));
    var outline = new OutlineReader(fields, statuses, domain.isPresent()).read();
    var steps =
        fields.items("steps").stream()
            .flatMap(p -> new StepReader(outline.stateIds(), outline.stepIds()).read(p).stream())
            .toList();
    var initial = fields.oneOf("initialState", outline.stateIds(), "state");
    if (domain.isEmpty()) {
      Reachability.check(fields, initial, outline.states(), steps);
    }
    var unit = fields.require("unit").flatMap(Expressions::text);
    var due = fields.find("due").map(p -> p.fields("rule", "day"));
    var dueRule = due.map(d -> d.text("rule", Words.KEBAB, Words.A_KEBAB)).orElse(null);
    var dueDay = due.flatMap(d -> d.require("day")).flatMap(Expressions::day).orElse(null);
    var filePrefix = fields.text("filePrefix", "[A-Z]{2,6}", "two to six capitals");
    var key = fields.find("leistungsschluessel");
    var leistungsschluessel =
        key.map(p -> Fields.matching(p, "\\d{14}", "a key of 14 digits")).orElse(null);
    var legalBasis = fields.texts("legalBasis");
    var trustLevel = fields.oneOf("trustLevel", Words.LEVELS, "trust level");
    var withoutIdentification =
        fields.find("withoutIdentification").flatMap(Expressions::condition).orElse(null);
    var submittedBy =
        fields.find("submittedBy").isEmpty()
            ? ProcedureDefinition.SUBMITTERS
            : fields.items("submittedBy").stream()
                .map(p -> Fields.member(p, Words.SUBMITTERS, "role that opens cases"))
                .collect(Collectors.toUnmodifiableSet());
    var commands = commands(fields, domain.orElse(null));
    var acts = new LinkedHashSet<>(outline.stepIds());
    domain.ifPresent(_ -> acts.addAll(commands));
    var fourEyes = fields.items("fourEyes").stream().map(p -> fourEyes(p, acts)).toList();
    var retention = RetentionReader.read(fields);
    var office = office(fields);
    var texts = new TextsReader(outline).read(folder, complaints);
    var examples = new ExamplesReader(folder, complaints).read();
    if (complaints.count() > before || form.isEmpty() || unit.isEmpty()) {
      // Examples are held against forms and expressions only where these are sound.
      return Optional.empty();
    }
    var definition =
        new ProcedureDefinition(
            folder.id(),
            folder.version(),
            filePrefix,
            leistungsschluessel,
            domain.orElse(null),
            legalBasis,
            trustLevel,
            withoutIdentification,
            submittedBy,
            initial,
            outline.states(),
            steps,
            commands,
            outline.outcomes(),
            fourEyes,
            outline.documents(),
            outline.periods(),
            outline.fees(),
            retention,
            office,
            unit.get(),
            dueRule,
            dueDay,
            ApplicantForm.shipped().withExamples(ShippedExample.parts(examples, "applicant")),
            form.get().withExamples(ShippedExample.parts(examples, "application")),
            texts,
            List.copyOf(examples));
    examples.forEach(e -> ExampleCheck.of(e, definition));
    return complaints.count() > before ? Optional.empty() : Optional.of(definition);
  }

  private static Set<String> commands(Fields fields, @Nullable String domain) {
    fields.require("commands");
    var known = new TreeSet<>(CommonCommands.NAMES);
    known.addAll(domain == null ? Set.of() : DomainCommands.of(domain));
    var meaning = domain == null ? "common command" : "common or %s command".formatted(domain);
    var commands = new TreeSet<>(CommonCommands.ALWAYS);
    for (var place : fields.items("commands")) {
      commands.add(Fields.member(place, known, meaning));
    }
    return commands;
  }

  private static FourEyes fourEyes(Place place, Set<String> acts) {
    var fields = place.fields("rule", "first", "second", "legalBasis");
    var first = fields.oneOf("first", acts, "step");
    var second = fields.oneOf("second", acts, "step");
    if (first.equals(second) && !first.isEmpty()) {
      place.complain("first and second are one step");
    }
    return new FourEyes(
        fields.text("rule", Words.KEBAB, Words.A_KEBAB), first, second, fields.texts("legalBasis"));
  }

  private static Office office(Fields all) {
    return all.require("office")
        .map(p -> p.fields("name", "email", "phone", "address"))
        .map(f ->
            new Office(
                f.text("name"),
                f.optionalText("email"),
                f.optionalText("phone"),
                f.optionalText("address")))
        .orElse(new Office("", null, null, null));
  }
}
