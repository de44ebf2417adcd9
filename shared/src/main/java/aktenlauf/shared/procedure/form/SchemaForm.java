package aktenlauf.shared.procedure.form;

import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.Form;
import com.networknt.schema.Schema;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A form compiled once; safe for use by many threads. */
public final class SchemaForm implements Form {
  private final Map<String, Object> schema;
  private final Schema compiled;
  private final Set<String> facts;
  private final List<Map<String, Object>> examples;

  SchemaForm(Map<String, Object> schema, Schema compiled, List<Map<String, Object>> examples) {
    this.schema = Collections.unmodifiableMap(schema);
    this.compiled = compiled;
    this.facts =
        Json.object(schema.get("properties")).entrySet().stream()
            .filter(p -> Boolean.FALSE.equals(Json.object(p.getValue()).get("x-personal")))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    this.examples = List.copyOf(examples);
  }

  /** The same form with other examples, which may hold relative dates. */
  public SchemaForm withExamples(List<Map<String, Object>> others) {
    return new SchemaForm(schema, compiled, others);
  }

  @Override
  public Map<String, Object> schema() {
    return schema;
  }

  @Override
  public List<Violation> validate(Map<String, Object> body, String pointer) {
    return Violations.of(compiled, Dialect.tree(body), pointer);
  }

  @Override
  public Map<String, Object> facts(Map<String, Object> body) {
    return only(body, facts::contains);
  }

  @Override
  public Map<String, Object> personal(Map<String, Object> body) {
    return only(body, name -> !facts.contains(name));
  }

  private static Map<String, Object> only(Map<String, Object> body, Predicate<String> wanted) {
    var part = new LinkedHashMap<String, Object>();
    body.forEach((name, value) -> {
      if (wanted.test(name)) {
        part.put(name, value);
      }
    });
    return part;
  }

  /** Copies of the examples as they were written, relative dates and all. */
  List<Map<String, Object>> examples() {
    return examples.stream().map(Json::copy).toList();
  }

  @Override
  public List<Map<String, Object>> examples(LocalDate today) {
    return examples.stream().map(e -> RelativeDates.resolve(e, today)).toList();
  }
}
