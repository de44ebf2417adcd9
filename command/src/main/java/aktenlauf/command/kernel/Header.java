package aktenlauf.command.kernel;

/**
 * What every event of a case tells of it.
 *
 * @param authority municipality key (AGS)
 * @param procedureVersion the version of the definition that the case follows
 */
public record Header(String authority, String procedure, int procedureVersion) {}
