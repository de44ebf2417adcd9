package aktenlauf.shared.calendar;

/**
 * A deadline that something moved.
 *
 * @param cause paragraph or word, as in {@code § 15 BauGB}
 */
public record Recomputed(Computed old, Computed now, String cause) {}
