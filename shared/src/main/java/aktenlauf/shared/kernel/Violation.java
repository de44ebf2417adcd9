package aktenlauf.shared.kernel;

/**
 * One place where a document breaks its schema.
 *
 * @param pointer JSON pointer from the root of the request's body, as in {@code
 *     /application/plots/0}
 * @param rule the schema's keyword, as in {@code pattern}
 */
public record Violation(String pointer, String rule, String message) {
  /**
   * Wrong type or unknown field: the sender speaks another language, rather than a wrong sentence.
   */
  public boolean malformed() {
    return rule.equals("type")
        || rule.equals("additionalProperties")
        || rule.equals("unevaluatedProperties");
  }
}
