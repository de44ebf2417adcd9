package aktenlauf.shared.procedure.form;

import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A form with secrets, marked {@code "x-secret": true} where nobody may read them again, and {@code
 * "x-secret": "sealed"} where a register has to be told later: they are judged as they came, and
 * only a mark or a seal of them is kept, in the log and everywhere else. Equal secrets have equal
 * marks and seals, so that a code can be compared and not read.
 */
public final class SecretForm implements Form {
  static final String KEYWORD = "x-secret";

  static final String SEALED = "sealed";

  private final Form form;
  private final UnaryOperator<String> mark;
  private final UnaryOperator<String> seal;

  private SecretForm(Form form, UnaryOperator<String> mark, UnaryOperator<String> seal) {
    this.form = form;
    this.mark = mark;
    this.seal = seal;
  }

  /**
   * The form itself where nothing in it is secret.
   *
   * @param mark keyed, so that a short code cannot be guessed from its mark
   * @param seal encrypts, so that only who has the key can read it
   */
  public static Form of(Form form, UnaryOperator<String> mark, UnaryOperator<String> seal) {
    return holds(form.schema()) ? new SecretForm(form, mark, seal) : form;
  }

  private static boolean holds(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          Boolean.TRUE.equals(map.get(KEYWORD))
              || SEALED.equals(map.get(KEYWORD))
              || map.values().stream().anyMatch(SecretForm::holds);
      case List<?> list -> list.stream().anyMatch(SecretForm::holds);
      case null, default -> false;
    };
  }

  @Override
  public Map<String, Object> schema() {
    return form.schema();
  }

  @Override
  public List<Violation> validate(Map<String, Object> body, String pointer) {
    return form.validate(body, pointer);
  }

  @Override
  public Map<String, Object> facts(Map<String, Object> body) {
    return marked(form.schema(), form.facts(body));
  }

  @Override
  public Map<String, Object> personal(Map<String, Object> body) {
    return marked(form.schema(), form.personal(body));
  }

  private Map<String, Object> marked(Map<String, Object> schema, Map<String, Object> body) {
    var properties = Json.object(schema.get("properties"));
    var all = new LinkedHashMap<String, Object>(body);
    all.replaceAll((name, value) -> marked(properties.get(name), value));
    return all;
  }

  private Object marked(@Nullable Object schema, Object value) {
    if (!(schema instanceof Map)) {
      return value;
    }
    var rules = Json.object(schema);
    if (Boolean.TRUE.equals(rules.get(KEYWORD))) {
      return mark.apply(value.toString());
    }
    if (SEALED.equals(rules.get(KEYWORD))) {
      return seal.apply(value.toString());
    }
    return value instanceof Map ? marked(rules, Json.object(value)) : value;
  }

  @Override
  public List<Map<String, Object>> examples(LocalDate today) {
    return form.examples(today);
  }
}
