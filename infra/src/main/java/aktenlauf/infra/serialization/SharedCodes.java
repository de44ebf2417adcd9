package aktenlauf.infra.serialization;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * JSON in which equal codes (states, types, outcomes, clerks' ids) are one object. Read models keep
 * what they read from events, so that a million cases would hold a million copies of each.
 */
final class SharedCodes extends JsonNodeFactory {
  private static final long serialVersionUID = 1L;

  /** Shorter than a UUID, which belongs to one thing only. */
  private static final int LONGEST = 32;

  @Override
  public StringNode stringNode(String text) {
    return super.stringNode(code(text) ? text.intern() : text);
  }

  private static boolean code(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }
}
