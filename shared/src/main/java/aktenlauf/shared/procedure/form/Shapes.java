package aktenlauf.shared.procedure.form;

import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Document;
import aktenlauf.shared.reading.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shapes that every form may refer to, as in {@code "$ref":
 * "urn:aktenlauf:shapes#/$defs/address"}.
 */
final class Shapes {
  static final String PREFIX = "urn:aktenlauf:shapes#/$defs/";
  private static final List<String> FILES = List.of("shapes", "building", "residence");
  private static final Map<String, Object> DEFINITIONS = definitions();

  private Shapes() {}

  private static Map<String, Object> definitions() {
    var all = new LinkedHashMap<String, Object>();
    for (var file : FILES) {
      var document = shipped("/shapes/%s.schema.json".formatted(file));
      Json.object(Json.object(document.value()).get("$defs"))
          .forEach((name, shape) -> {
            if (all.put(name, shape) != null) {
              throw new IllegalStateException("two shapes are called " + name);
            }
          });
    }
    return all;
  }

  static Optional<Map<String, Object>> find(String name) {
    return Optional.ofNullable(DEFINITIONS.get(name)).map(Json::object);
  }

  static Iterable<String> names() {
    return DEFINITIONS.keySet();
  }

  /** A JSON file of this program. */
  static Document shipped(String resource) {
    try (var in = Shapes.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + resource);
      }
      var complaints = new Complaints();
      return JsonText.read(resource, in.readAllBytes(), complaints)
          .orElseThrow(() -> new IllegalStateException(String.join("\n", complaints.lines())));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
