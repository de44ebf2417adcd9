package aktenlauf.shared.proceeding;

import java.util.Locale;

/** How a case refers to an earlier one. */
public enum LinkRelation {
  /** Tektur, Nachtrag: changes what was applied for, in a case with a period of its own. */
  AMENDMENT,
  /** Extends the validity (§ 73 Abs. 2 SächsBO). */
  EXTENSION,
  /** Permits a part beforehand (§ 74 SächsBO). */
  PARTIAL_PERMIT,
  /** Announces that the work starts (§ 72 Abs. 8 SächsBO). */
  START_OF_WORK,
  /** Announces the use (§ 82 SächsBO). */
  TAKING_INTO_USE;

  /** In kebab-case, as in {@code start-of-work}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
