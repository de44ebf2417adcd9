package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.CommonCommands;
import aktenlauf.shared.procedure.Expression;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.Step;
import aktenlauf.shared.procedure.form.SchemaForm;
import aktenlauf.shared.procedure.form.SchemaForms;
import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Document;
import aktenlauf.shared.reading.Fields;
import aktenlauf.shared.reading.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a definition. */
final class StepReader {
  private final List<String> states;
  private final List<String> steps;

  StepReader(List<String> states, List<String> steps) {
    this.states = states;
    this.steps = steps;
  }

  /** Empty, after a complaint, where the body is no form. */
  Optional<Step> read(Place place) {
    var fields =
        place.fields(
            "id",
            "roles",
            "from",
            "needs",
            "repeatable",
            "decision",
            "when",
            "result",
            "to",
            "legalBasis",
            "body");
    var id = fields.text("id", Words.KEBAB, Words.A_KEBAB);
    if (CommonCommands.reserved(id)) {
      place.complainAt("/id", "'%s' is the name of a common command".formatted(id));
    }
    fields.require("roles");
    var roles = members(fields, "roles", Words.ROLES, "role");
    var from = members(fields, "from", states, "state");
    var needs = members(fields, "needs", steps, "step");
    if (needs.contains(id)) {
      place.complainAt("/needs", "the step cannot need itself");
    }
    var body = body(fields);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    var result = result(fields, body.get());
    return Optional.of(
        new Step(
            id,
            roles,
            from,
            needs,
            fields.flag("repeatable"),
            fields.flag("decision"),
            when(fields),
            result,
            to(fields, result, body.get()),
            fields.texts("legalBasis"),
            body.get()));
  }

  private static Set<String> members(
      Fields fields, String name, Collection<String> allowed, String meaning) {
    return fields.items(name).stream()
        .map(p -> Fields.member(p, allowed, meaning))
        .collect(Collectors.toSet());
  }

  private static @Nullable Expression when(Fields fields) {
    return fields.find("when").flatMap(Expressions::condition).orElse(null);
  }

  private static Optional<SchemaForm> body(Fields fields) {
    var place =
        fields
            .find("body")
            .orElseGet(() ->
                new Document("body", Map.of("examples", List.of(Map.of())), Map.of())
                    .root(new Complaints()));
    var form = SchemaForms.compileBody(place);
    if (form.isPresent() && form.get().examples(SchemaForms.DAYS.getFirst()).isEmpty()) {
      if (!form.get().validate(Map.of(), "").isEmpty()) {
        place.complain("'examples' is missing; an empty body is not valid");
      }
      return Optional.of(form.get().withExamples(List.of(Map.of())));
    }
    return form;
  }

  /** A result is stored in clear, so that it can only be one of a few words. */
  private static @Nullable String result(Fields fields, Form body) {
    var name = fields.optionalText("result");
    if (name != null && results(body, name).isEmpty()) {
      fields
          .place()
          .complainAt(
              "/result", "the body has no field '%s' with an enum of texts".formatted(name));
    }
    return name;
  }

  private static List<?> results(Form body, String field) {
    return body.schema().get("properties") instanceof Map<?, ?> properties
            && properties.get(field) instanceof Map<?, ?> property
            && property.get("enum") instanceof List<?> words
            && words.stream().allMatch(String.class::isInstance)
        ? words
        : List.of();
  }

  private Map<String, String> to(Fields fields, @Nullable String result, Form body) {
    var to = new LinkedHashMap<String, String>();
    var place = fields.find("to");
    if (place.isEmpty()) {
      return to;
    }
    if (place.get().value() instanceof String) {
      to.put("*", Fields.member(place.get(), states, "state"));
      return to;
    }
    var results = result == null ? List.of("done") : results(body, result);
    place
        .get()
        .entries()
        .forEach((name, state) -> {
          if (!name.equals("*") && !results.contains(name)) {
            state.complain("there is no result '%s'; known are %s and *".formatted(name, results));
          }
          to.put(name, Fields.member(state, states, "state"));
        });
    return to;
  }
}
