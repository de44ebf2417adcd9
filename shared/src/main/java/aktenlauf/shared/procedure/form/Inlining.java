package aktenlauf.shared.procedure.form;

import aktenlauf.shared.reading.Place;
import aktenlauf.shared.reading.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a schema stand alone: the shared shapes it refers to become definitions of its own. */
final class Inlining {
  /** Keywords whose entries are named by the author, so that the names are no keywords. */
  private static final Set<String> NAMING =
      Set.of("properties", "patternProperties", "$defs", "dependentSchemas", "dependentRequired");

  private static final Set<String> DATA = Set.of("examples", "default", "const", "enum");
  private static final String LOCAL = "#/$defs/";

  private final Place place;
  private final Map<String, Object> schema;
  private final Map<String, Object> used = new TreeMap<>();

  private Inlining(Place place) {
    this.place = place;
    this.schema = Json.object(place.value());
  }

  static Map<String, Object> of(Place place) {
    return new Inlining(place).inlined();
  }

  private Map<String, Object> inlined() {
    var copy = new LinkedHashMap<String, @Nullable Object>();
    copy.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    copy.putAll(keywords("", schema));
    // Two versions of a procedure may carry one $id; what refers to it is relative anyhow.
    copy.remove("$id");
    var own = Json.object(copy.get("$defs"));
    used.keySet().stream()
        .filter(own::containsKey)
        .forEach(name ->
            place.complainAt(
                "/$defs/" + name, "has the name of a shared shape that is used here too"));
    if (!used.isEmpty()) {
      var all = new LinkedHashMap<>(own);
      all.putAll(used);
      copy.put("$defs", all);
    }
    return Json.object(copy);
  }

  private Map<String, @Nullable Object> keywords(String pointer, Map<String, Object> from) {
    var copy = new LinkedHashMap<String, @Nullable Object>();
    from.forEach((name, value) -> copy.put(name, keyword(pointer, name, value)));
    return copy;
  }

  private @Nullable Object keyword(String pointer, String name, @Nullable Object value) {
    var at = Pointers.child(pointer, name);
    if (name.equals("$ref") && value instanceof String reference) {
      return reference(at, reference);
    } else if (name.equals("x-personal")) {
      personal(pointer, at, value);
    } else if (name.equals(RegisterForm.KEYWORD)) {
      register(at, value);
    } else if (NAMING.contains(name) && Json.isObject(value)) {
      var copy = new LinkedHashMap<String, @Nullable Object>();
      Json.object(value).forEach((n, v) -> copy.put(n, any(Pointers.child(at, n), v)));
      return copy;
    }
    return DATA.contains(name) ? value : any(at, value);
  }

  private @Nullable Object any(String pointer, @Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> keywords(pointer, Json.object(map));
      case List<?> list -> {
        var copy = new ArrayList<@Nullable Object>();
        list.forEach(item -> copy.add(any(Pointers.child(pointer, copy.size()), item)));
        yield copy;
      }
      case null, default -> value;
    };
  }

  private void personal(String pointer, String at, @Nullable Object value) {
    if (!(value instanceof Boolean)) {
      place.complainAt(at, "must be true or false");
    } else if (!pointer.matches("/properties/[^/]+")) {
      place.complainAt(at, "counts at the form's top-level fields only");
    }
  }

  private void register(String at, @Nullable Object value) {
    if (!RegisterForm.REGISTERS.contains(value)) {
      place.complainAt(
          at, "there is no such register; known are " + String.join(", ", RegisterForm.REGISTERS));
    }
  }

  private String reference(String at, String reference) {
    if (reference.startsWith(Shapes.PREFIX)) {
      var name = reference.substring(Shapes.PREFIX.length());
      if (Shapes.find(name).isEmpty()) {
        place.complainAt(
            at,
            "there is no shared shape '%s'; known are %s"
                .formatted(name, String.join(", ", Shapes.names())));
      }
      use(name);
      return LOCAL + name;
    }
    if (!reference.equals("#") && !exists(reference)) {
      place.complainAt(
          at,
          "'%s' is neither a definition of this schema nor a shared shape (%s…)"
              .formatted(reference, Shapes.PREFIX));
    }
    return reference;
  }

  private boolean exists(String reference) {
    return reference.startsWith(LOCAL)
        && Json.object(schema.get("$defs")).containsKey(reference.substring(LOCAL.length()));
  }

  private void use(String name) {
    var shape = Shapes.find(name);
    if (shape.isPresent() && used.put(name, shape.get()) == null) {
      within(shape.get());
    }
  }

  private void within(@Nullable Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        if (map.get("$ref") instanceof String reference) {
          use(reference.substring(LOCAL.length()));
        }
        map.values().forEach(this::within);
      }
      case List<?> list -> list.forEach(this::within);
      case null, default -> {}
    }
  }
}
