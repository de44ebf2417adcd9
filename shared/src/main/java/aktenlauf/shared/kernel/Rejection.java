package aktenlauf.shared.kernel;

import java.util.List;

/** Why a command was not accepted; nothing was stored. */
public sealed interface Rejection {

  /**
   * A rule of law or of the procedure says no.
   *
   * @param rule stable id of the rule in kebab-case
   * @param legalBasis paragraphs, as in {@code § 69 Abs. 4 SächsBO}; empty where the rule is the
   *     procedure's own
   * @param detail one English sentence for the person who must act on it
   */
  record Refused(String rule, List<String> legalBasis, String detail) implements Rejection {
    public Refused {
      legalBasis = List.copyOf(legalBasis);
    }

    public Refused(String rule, String detail) {
      this(rule, List.of(), detail);
    }
  }

  /** The command's content breaks its schema. */
  record Invalid(List<Violation> violations) implements Rejection {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }

  /** The caller's rights do not reach so far; {@code detail} says which right is missing. */
  record Forbidden(String detail) implements Rejection {}

  /** The command needs the version that the caller has seen, and none was sent. */
  record VersionRequired(String detail) implements Rejection {}

  /** There is no such case, procedure or command, or the caller may not know of it. */
  record Unknown(String detail) implements Rejection {}
}
