package aktenlauf.shared.procedure.form;

import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.reading.Pointers;
import aktenlauf.shared.registers.StreetRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form whose addresses must exist where its schema says {@code "x-register": "streets"}. Which
 * register that is, is the municipality's to say; the schema stays the same.
 */
public final class RegisterForm implements Form {
  static final String KEYWORD = "x-register";
  static final Set<String> REGISTERS = Set.of(StreetRegister.NAME);
  private static final List<String> EITHER = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> CONDITIONAL = List.of("then", "else");

  private final Form form;
  private final StreetRegister streets;

  private RegisterForm(Form form, StreetRegister streets) {
    this.form = form;
    this.streets = streets;
  }

  /** The form itself where nothing in it refers to a register. */
  public static Form of(Form form, StreetRegister streets) {
    return refers(form.schema()) ? new RegisterForm(form, streets) : form;
  }

  private static boolean refers(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.containsKey(KEYWORD) || map.values().stream().anyMatch(RegisterForm::refers);
      case List<?> list -> list.stream().anyMatch(RegisterForm::refers);
      case null, default -> false;
    };
  }

  @Override
  public List<Violation> validate(Map<String, Object> body, String pointer) {
    var all = new ArrayList<>(form.validate(body, pointer));
    var found = new LinkedHashSet<Violation>();
    visit(schema(), body, pointer, found);
    all.addAll(found);
    return all;
  }

  /** Walks schema and body together; a reference ends with the body, since each leads deeper. */
  private void visit(
      Map<String, Object> schema, @Nullable Object value, String pointer, Set<Violation> found) {
    if (schema.isEmpty()) {
      return;
    }
    if (schema.get("$ref") instanceof String reference) {
      visit(definition(reference), value, pointer, found);
    }
    for (var keyword : EITHER) {
      Json.array(schema.get(keyword)).forEach(s -> visit(Json.object(s), value, pointer, found));
    }
    for (var keyword : CONDITIONAL) {
      visit(Json.object(schema.get(keyword)), value, pointer, found);
    }
    if (value instanceof Map) {
      var object = Json.object(value);
      if (StreetRegister.NAME.equals(schema.get(KEYWORD))) {
        found.addAll(streets.check(object, pointer));
      }
      Json.object(schema.get("properties"))
          .forEach((name, s) -> {
            if (object.containsKey(name)) {
              visit(Json.object(s), object.get(name), Pointers.child(pointer, name), found);
            }
          });
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        visit(Json.object(schema.get("items")), list.get(i), Pointers.child(pointer, i), found);
      }
    }
  }

  /** A reference to the form as a whole is not followed at its own place. */
  private Map<String, Object> definition(String reference) {
    var name = reference.substring(reference.lastIndexOf('/') + 1);
    return reference.equals("#")
        ? Map.of()
        : Json.object(Json.object(schema().get("$defs")).get(name));
  }

  @Override
  public Map<String, Object> schema() {
    return form.schema();
  }

  @Override
  public Map<String, Object> facts(Map<String, Object> body) {
    return form.facts(body);
  }

  @Override
  public Map<String, Object> personal(Map<String, Object> body) {
    return form.personal(body);
  }

  @Override
  public List<Map<String, Object>> examples(LocalDate today) {
    return form.examples(today);
  }
}
