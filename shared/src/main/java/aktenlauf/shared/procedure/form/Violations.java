package aktenlauf.shared.procedure.form;

import aktenlauf.shared.characters.Din91379;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.reading.Pointers;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a schema says against a body, in plain words and without the body's values. */
final class Violations {
  private static final Map<String, String> FORMATS =
      Map.of(
          "date", "must be a day as in 2026-11-23",
          "date-time", "must be an instant as in 2026-11-23T08:00:00Z",
          "email", "must be an e-mail address",
          "regex", "must be a regular expression",
          "iban", "must be an IBAN; its check digits or its length are wrong");

  private Violations() {}

  static List<Violation> of(Schema schema, JsonNode body, String pointer) {
    var errors = schema.validate(body);
    return errors.isEmpty()
        ? List.of()
        : errors.stream().map(e -> violation(e, pointer)).distinct().toList();
  }

  private static Violation violation(Error error, String pointer) {
    var at = pointer + error.getInstanceLocation();
    var property = error.getProperty();
    return new Violation(
        property == null ? at : Pointers.child(at, property),
        error.getKeyword(),
        message(error, error.getSchemaNode()));
  }

  private static String message(Error error, @Nullable JsonNode wanted) {
    return switch (error.getKeyword()) {
      case "required", "dependentRequired" -> "is required";
      case "additionalProperties", "unevaluatedProperties" -> "is not a field of this form";
      case "type" -> "must be " + words(wanted, " or ");
      case "enum" -> "must be one of " + words(wanted, ", ");
      case "const" -> "must be " + words(wanted, "");
      case "pattern" -> "must have the form " + words(wanted, "");
      case "format" -> format(words(wanted, ""), error.getInstanceNode());
      default -> error.getMessage();
    };
  }

  /** Of a name, the one character that is wrong is told: people see no difference. */
  private static String format(String wanted, @Nullable JsonNode value) {
    var foreign =
        value == null || !value.isString()
            ? Optional.<String>empty()
            : Din91379.of(wanted).flatMap(type -> type.foreign(value.stringValue()));
    return foreign
        .map(c ->
            "must be written in the characters of DIN 91379; '%s' (%s) is none"
                .formatted(c, Din91379.codes(c)))
        .orElseGet(() -> FORMATS.getOrDefault(wanted, "must have the format " + wanted));
  }

  private static String words(@Nullable JsonNode wanted, String between) {
    if (wanted == null) {
      return "something else";
    }
    return wanted.isArray()
        ? wanted.valueStream().map(Violations::word).collect(Collectors.joining(between))
        : word(wanted);
  }

  private static String word(JsonNode node) {
    return node.isString() ? node.stringValue() : node.toString();
  }
}
