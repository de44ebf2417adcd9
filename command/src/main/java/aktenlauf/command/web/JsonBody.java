package aktenlauf.command.web;

import aktenlauf.shared.characters.Composed;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a request's body as a JSON object, strictly: numbers exactly, no key twice, nothing after
 * it. Its texts are in normalisation form C from then on, so that one name is stored one way.
 */
final class JsonBody {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private JsonBody() {}

  static Map<String, Object> read(byte[] body) {
    try {
      var read = MAPPER.readValue(body, OBJECT);
      if (read != null) {
        return Composed.of(read);
      }
    } catch (JacksonException wrong) {
      var at = wrong.getLocation();
      var where =
          at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
      throw new ProblemException(
          Problem.malformed("not a JSON object%s: %s".formatted(where, why(wrong))));
    }
    throw new ProblemException(Problem.malformed("not a JSON object: null"));
  }

  /** Never with a piece of the body: it may hold secrets. Names of fields are none. */
  private static String why(JacksonException wrong) {
    var message = String.valueOf(wrong.getOriginalMessage());
    if (message.startsWith("Duplicate")) {
      return message;
    }
    return wrong instanceof StreamReadException
        ? "the JSON is broken there"
        : "there stands something else";
  }
}
