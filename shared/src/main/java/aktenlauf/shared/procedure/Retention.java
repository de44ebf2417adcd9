package aktenlauf.shared.procedure;

/**
 * How long a closed case is kept before it is offered to the archive.
 *
 * @param years full calendar years, counted from the end of the year in which the case ended
 */
public record Retention(int years, String legalBasis) {}
