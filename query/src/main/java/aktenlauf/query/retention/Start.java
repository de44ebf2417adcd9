package aktenlauf.query.retention;

import java.time.LocalDate;

/**
 * A day from which something's time runs.
 *
 * @param name of the event, or version and class, as in v1/stay, where it is reckoned from the
 *     application
 */
public record Start(String name, LocalDate on) {}
