package aktenlauf.shared.procedure;

/**
 * The bodies of the common commands and of the domains' own, which are the same in every procedure
 * but for a few lists.
 */
public interface CommandForms {
  /**
   * @param command a common command's name in kebab-case
   */
  Form form(String command);

  /**
   * @param domain as in {@code building-law}
   * @param command a command's name of that domain in kebab-case
   */
  Form domainForm(String domain, String command);

  /**
   * A common command's form, or one of the procedure's domain, as the procedure offers it: its
   * outcomes, its kinds of documents, its versions.
   */
  Form form(String command, ProcedureDefinition definition);
}
