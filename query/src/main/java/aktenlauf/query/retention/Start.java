package aktenlauf.query.retention;

import java.time.LocalDate;

/**
 * A day from which something's time runs.
 *
 * @param name of the event, or of the class that reckons from the application
 */
public record Start(String name, LocalDate on) {}
