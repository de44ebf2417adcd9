package aktenlauf.shared.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One place where a document breaks its schema.
 *
 * @param pointer JSON pointer from the root of the request's body, as in {@code
 *     /application/plots/0}
 * @param rule the schema's keyword, as in {@code pattern}
 * @param suggestions values that may have been meant, the likeliest first
 */
public record Violation(String pointer, String rule, String message, List<String> suggestions) {
  public Violation {
    suggestions = List.copyOf(suggestions);
  }

  public Violation(String pointer, String rule, String message) {
    this(pointer, rule, message, List.of());
  }

  /**
   * Wrong type or unknown field: the sender speaks another language, rather than a wrong sentence.
   */
  public boolean malformed() {
    return rule.equals("type")
        || rule.equals("additionalProperties")
        || rule.equals("unevaluatedProperties");
  }

  /** As problems tell it. */
  public Map<String, Object> body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("pointer", pointer);
    body.put("rule", rule);
    body.put("message", message);
    if (!suggestions.isEmpty()) {
      body.put("suggestions", suggestions);
    }
    return body;
  }
}
