package aktenlauf.query.retention;

import java.time.LocalDate;

/**
 * A part of a case with the day on which its time is over.
 *
 * @param part id of the class within the procedure's definition; {@code file} for the case as a
 *     whole
 * @param action {@code delete}, {@code secure} or {@code offer-to-archive}
 * @param start the day that its time runs from
 * @param since first day on which the action is due
 * @param length as in P5Y
 * @param from {@code day} or {@code year-end}
 */
public record Kept(
    String part,
    String content,
    String action,
    LocalDate start,
    LocalDate since,
    String length,
    String from,
    String legalBasis) {}
