package aktenlauf.shared.procedure;

import aktenlauf.shared.kernel.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A JSON Schema and what it says of a body. */
public interface Form {
  /** The schema with every shared definition inlined, so that it stands alone. */
  Map<String, Object> schema();

  /**
   * What is wrong with the body; empty where nothing is.
   *
   * @param pointer JSON pointer of the body within the request, put before every violation's own
   */
  List<Violation> validate(Map<String, Object> body, String pointer);

  /**
   * The body's fields that the schema marks {@code x-personal: false}; they are stored in clear.
   */
  Map<String, Object> facts(Map<String, Object> body);

  /** The body's other fields; they are encrypted. */
  Map<String, Object> personal(Map<String, Object> body);

  /** At least one valid body; relative dates in it are resolved against the given day. */
  List<Map<String, Object>> examples(LocalDate today);
}
