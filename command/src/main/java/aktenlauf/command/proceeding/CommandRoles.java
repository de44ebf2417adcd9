package aktenlauf.command.proceeding;

import java.util.Map;
import java.util.Set;

/**
 * Who issues which common command; an importer repeats all of them. Roles of a step come from its
 * definition.
 */
final class CommandRoles {
  private static final Set<String> CLERK = Set.of("clerk");
  private static final Set<String> SIGNATORY = Set.of("signatory");
  private static final Set<String> APPLICANT_OR_CLERK = Set.of("citizen", "portal", "clerk");
  private static final Map<String, Set<String>> ROLES =
      Map.ofEntries(
          Map.entry("submit-application", APPLICANT_OR_CLERK),
          Map.entry("claim-case", CLERK),
          Map.entry("assign-case", Set.of("clerk", "head")),
          Map.entry("release-case", CLERK),
          Map.entry("demand-documents", CLERK),
          Map.entry("supply-documents", APPLICANT_OR_CLERK),
          Map.entry("file-document", APPLICANT_OR_CLERK),
          Map.entry("send-hearing", CLERK),
          Map.entry("record-statement", APPLICANT_OR_CLERK),
          Map.entry("suspend-proceedings", CLERK),
          Map.entry("resume-proceedings", CLERK),
          Map.entry("draft-decision", CLERK),
          Map.entry("return-draft", SIGNATORY),
          Map.entry("sign-decision", SIGNATORY),
          Map.entry("notify-decision", CLERK),
          Map.entry("file-objection", APPLICANT_OR_CLERK),
          Map.entry("withdraw-application", APPLICANT_OR_CLERK),
          Map.entry("forward-case", CLERK),
          Map.entry("place-hold", CLERK),
          Map.entry("lift-hold", CLERK),
          Map.entry("record-conflict-of-interest", Set.of("clerk", "head", "signatory")),
          Map.entry("lift-conflict-of-interest", Set.of("head")),
          Map.entry("record-fee-payment", Set.of("cashier", "clerk", "system")),
          Map.entry("refund-fee", Set.of("cashier", "clerk")),
          Map.entry("add-note", Set.of("clerk", "system")),
          Map.entry("close-case", CLERK),
          Map.entry("reopen-case", CLERK),
          Map.entry("change-definition-version", Set.of("head")));

  private CommandRoles() {}

  /** Whether an applicant may issue the command, so that the scope for submissions is enough. */
  static boolean applicants(String command) {
    return ROLES.getOrDefault(command, Set.of()).contains("citizen");
  }

  static Set<String> of(String command) {
    var roles = ROLES.get(command);
    if (roles == null) {
      throw new IllegalArgumentException("no roles for " + command);
    }
    return roles;
  }
}
