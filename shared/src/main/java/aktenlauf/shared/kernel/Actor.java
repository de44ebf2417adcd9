package aktenlauf.shared.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param id the client or person as the token names it
 * @param unit the actor's own unit where there is exactly one, else null
 */
public record Actor(Kind kind, String id, String role, @Nullable String unit) {
  /** The kinds of actors that the audit trail tells apart. */
  public enum Kind {
    CITIZEN,
    REPRESENTATIVE,
    CLERK,
    SYSTEM,
    OTHER_AUTHORITY,
    CLOCK
  }

  /**
   * An import repeats what happened elsewhere; the rules it finds broken are recorded, not refused.
   */
  public static final String IMPORTER = "importer";

  public boolean imports() {
    return role.equals(IMPORTER);
  }
}
