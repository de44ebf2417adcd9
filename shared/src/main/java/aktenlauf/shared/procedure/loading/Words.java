package aktenlauf.shared.procedure.loading;

import java.util.Set;

/** The forms and the words that definitions are written in. */
final class Words {
  static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";
  static final String A_KEBAB = "in kebab-case, as in site-plan";
  static final Set<String> ROLES = Set.of("citizen", "portal", "clerk", "signatory", "head");
  static final Set<String> SUBMITTERS = Set.of("citizen", "portal", "clerk", "system");
  static final Set<String> LEVELS = Set.of("low", "substantial", "high");
  static final Set<String> WAITING = Set.of("clerk", "applicant", "other");

  private Words() {}
}
