package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.CommonCommands;
import aktenlauf.shared.procedure.Fee;
import aktenlauf.shared.procedure.FourEyes;
import aktenlauf.shared.procedure.Office;
import aktenlauf.shared.procedure.Period;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.RequiredDocument;
import aktenlauf.shared.procedure.Retention;
import aktenlauf.shared.procedure.State;
import aktenlauf.shared.procedure.form.ApplicantForm;
import aktenlauf.shared.procedure.form.SchemaForms;
import aktenlauf.shared.procedure.reading.Complaints;
import aktenlauf.shared.procedure.reading.Fields;
import aktenlauf.shared.procedure.reading.Place;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
                "leistungsschluessel",
                "legalBasis",
                "trustLevel",
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
    var states = required(fields, "states").stream().map(this::state).toList();
    unique(fields, "states", states.stream().map(State::id).toList());
    var outline = outline(fields, states);
    var steps =
        fields.items("steps").stream()
            .flatMap(p -> new StepReader(outline.stateIds(), outline.stepIds()).read(p).stream())
            .toList();
    var initial = fields.oneOf("initialState", outline.stateIds(), "state");
    Reachability.check(fields, initial, states, steps);
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
    var commands = commands(fields);
    var fourEyes = fields.items("fourEyes").stream().map(p -> fourEyes(p, outline)).toList();
    var retention = retention(fields);
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
            legalBasis,
            trustLevel,
            initial,
            states,
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

  private Outline outline(Fields fields, List<State> states) {
    var steps = required(fields, "steps").stream().map(DefinitionReader::id).toList();
    unique(fields, "steps", steps);
    var outcomes =
        required(fields, "outcomes").stream()
            .map(p -> Fields.matching(p, Words.KEBAB, Words.A_KEBAB))
            .toList();
    unique(fields, "outcomes", outcomes);
    var documents = fields.items("documents").stream().map(DefinitionReader::document).toList();
    unique(fields, "documents", documents.stream().map(RequiredDocument::type).toList());
    var periods = fields.items("periods").stream().map(DefinitionReader::period).toList();
    unique(fields, "periods", periods.stream().map(Period::id).toList());
    var fees = fields.items("fees").stream().map(DefinitionReader::fee).toList();
    unique(fields, "fees", fees.stream().map(Fee::id).toList());
    return new Outline(
        states.stream().map(State::id).toList(), steps, outcomes, documents, periods, fees);
  }

  private static List<Place> required(Fields fields, String name) {
    var items = fields.require(name).map(Place::items).orElse(List.of());
    if (items.isEmpty() && fields.find(name).isPresent()) {
      fields.place().complainAt("/" + name, "must not be empty");
    }
    return items;
  }

  private static void unique(Fields fields, String name, Collection<String> ids) {
    var seen = new HashSet<String>();
    int i = 0;
    for (var id : ids) {
      if (!seen.add(id) && !id.isEmpty()) {
        fields
            .place()
            .complainAt("/%s/%d".formatted(name, i), "'%s' stands here twice".formatted(id));
      }
      i++;
    }
  }

  private static String id(Place step) {
    return step.value() instanceof java.util.Map<?, ?> map && map.get("id") instanceof String id
        ? id
        : "";
  }

  private State state(Place place) {
    var fields = place.fields("id", "waitingFor", "status");
    return new State(
        fields.text("id", Words.KEBAB, Words.A_KEBAB),
        fields.oneOf("waitingFor", Words.WAITING, "actor"),
        fields.oneOf("status", statuses, "status"));
  }

  private static RequiredDocument document(Place place) {
    var fields = place.fields("type", "when");
    return new RequiredDocument(
        fields.text("type", Words.KEBAB, Words.A_KEBAB),
        fields.find("when").flatMap(Expressions::condition).orElse(null));
  }

  private static Period period(Place place) {
    var fields = place.fields("id", "length", "start", "legalBasis");
    return new Period(
        fields.text("id", Words.KEBAB, Words.A_KEBAB),
        fields.text("length", "P\\d+[DWMY]", "a duration as in P1M"),
        fields.text("start"),
        fields.texts("legalBasis"));
  }

  private static Fee fee(Place place) {
    var fields = place.fields("id", "amount", "legalBasis");
    return new Fee(
        fields.text("id", Words.KEBAB, Words.A_KEBAB),
        fields.text("amount", "\\d+\\.\\d{2}", "an amount in quotes as in \"12.80\""),
        fields.texts("legalBasis"));
  }

  private static Set<String> commands(Fields fields) {
    fields.require("commands");
    var commands = new TreeSet<>(CommonCommands.ALWAYS);
    for (var place : fields.items("commands")) {
      commands.add(Fields.member(place, CommonCommands.NAMES, "common command"));
    }
    return commands;
  }

  private static FourEyes fourEyes(Place place, Outline outline) {
    var fields = place.fields("rule", "first", "second", "legalBasis");
    var first = fields.oneOf("first", outline.stepIds(), "step");
    var second = fields.oneOf("second", outline.stepIds(), "step");
    if (first.equals(second) && !first.isEmpty()) {
      place.complain("first and second are one step");
    }
    return new FourEyes(
        fields.text("rule", Words.KEBAB, Words.A_KEBAB), first, second, fields.texts("legalBasis"));
  }

  private static Retention retention(Fields all) {
    return all.require("retention")
        .map(p -> p.fields("years", "legalBasis"))
        .map(f -> new Retention(f.number("years"), f.text("legalBasis")))
        .orElse(new Retention(0, ""));
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
