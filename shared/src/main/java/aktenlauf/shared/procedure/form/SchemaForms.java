package aktenlauf.shared.procedure.form;

import aktenlauf.shared.reading.Place;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles forms from JSON Schemas and says what is wrong with those that cannot be. */
public final class SchemaForms {
  /** Examples with relative dates must hold on any day; these stand for all. */
  public static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 2, 29), LocalDate.of(2031, 12, 31));

  private SchemaForms() {}

  /**
   * A form of a file of its own, which has to say itself that it takes objects without unknown
   * fields. Empty, after a complaint, where the schema is wrong.
   */
  public static Optional<SchemaForm> compile(Place place) {
    var schema = place.entries();
    if (!schema.isEmpty() && !"object".equals(value(schema, "type"))) {
      place.complain("a form needs \"type\": \"object\"");
    }
    if (!schema.isEmpty()
        && !Boolean.FALSE.equals(value(schema, "additionalProperties"))
        && !Boolean.FALSE.equals(value(schema, "unevaluatedProperties"))) {
      place.complain("a form needs \"additionalProperties\": false, to refuse unknown fields");
    }
    return compile(place, Inlining.of(place));
  }

  /**
   * A step's body: an object without unknown fields, whether the schema says so or not. Empty,
   * after a complaint, where the schema is wrong.
   */
  public static Optional<SchemaForm> compileBody(Place place) {
    var schema = new LinkedHashMap<String, Object>(Inlining.of(place));
    schema.putIfAbsent("type", "object");
    if (!schema.containsKey("unevaluatedProperties")) {
      schema.putIfAbsent("additionalProperties", false);
    }
    return compile(place, schema);
  }

  private static Optional<SchemaForm> compile(Place place, Map<String, Object> inlined) {
    var before = place.complaints();
    // The meta-schema's alternatives all complain of one mistake; the first says it best.
    var told = new HashSet<String>();
    Violations.of(Dialect.meta(), Dialect.tree(inlined), "").stream()
        .filter(v -> told.add(v.pointer()))
        .forEach(v -> place.complainAt(v.pointer(), "is no JSON Schema 2020-12: " + v.message()));
    if (place.complaints() > before) {
      return Optional.empty();
    }
    var schema = new LinkedHashMap<>(inlined);
    var examples = Json.array(schema.remove("examples")).stream().map(Json::object).toList();
    try {
      var compiled = Dialect.compile(schema);
      var form = new SchemaForm(schema, compiled, examples);
      place.entries().entrySet().stream()
          .filter(e -> e.getKey().equals("examples"))
          .flatMap(e -> e.getValue().items().stream())
          .forEach(example -> check(example, form));
      return Optional.of(form);
    } catch (Dialect.Uncompilable wrong) {
      place.complain("is no JSON Schema 2020-12: " + wrong.getMessage());
      return Optional.empty();
    }
  }

  /** Complains where an example does not fit the form on every day. */
  public static void check(Place example, SchemaForm form) {
    RelativeDates.check(example);
    var body = Json.object(example.value());
    DAYS.stream()
        .flatMap(day -> form.validate(RelativeDates.resolve(body, day), "").stream())
        .distinct()
        .forEach(v -> example.complainAt(v.pointer(), v.message()));
  }

  private static Object value(Map<String, Place> schema, String keyword) {
    var found = schema.get(keyword);
    return found == null || found.value() == null ? "" : found.value();
  }
}
