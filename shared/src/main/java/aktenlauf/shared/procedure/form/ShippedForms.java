package aktenlauf.shared.procedure.form;

import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Document;
import java.util.Map;

/** Forms of this program; a mistake in one of them is a mistake in the program. */
final class ShippedForms {
  private ShippedForms() {}

  static SchemaForm read(String resource) {
    return compile(Shapes.shipped(resource));
  }

  /** A form made at run time from a shipped one. */
  static SchemaForm of(String name, Map<String, Object> schema) {
    return compile(new Document(name, schema, Map.of()));
  }

  private static SchemaForm compile(Document document) {
    var complaints = new Complaints();
    var form = SchemaForms.compile(document.root(complaints));
    if (complaints.count() > 0) {
      throw new IllegalStateException(String.join("\n", complaints.lines()));
    }
    return form.orElseThrow();
  }
}
