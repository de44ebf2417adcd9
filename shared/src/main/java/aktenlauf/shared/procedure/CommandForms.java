package aktenlauf.shared.procedure;

/** The bodies of the common commands, which are the same in every procedure but for a few lists. */
public interface CommandForms {
  /**
   * @param command a common command's name in kebab-case
   */
  Form form(String command);

  /**
   * The same form as the procedure offers it: its outcomes, its kinds of documents, its versions.
   */
  Form form(String command, ProcedureDefinition definition);
}
