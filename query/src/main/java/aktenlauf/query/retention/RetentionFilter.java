package aktenlauf.query.retention;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of the list, as they were sent.
 *
 * @param dueBefore a day; what is due on an earlier one. Tomorrow where it is left out
 * @param state {@code due} (default): those that nothing keeps; {@code held}, {@code all}
 */
record RetentionFilter(
    @Nullable String unit,
    @Nullable String procedure,
    @Nullable String dueBefore,
    @Nullable String state,
    @Nullable String limit,
    @Nullable String cursor) {}
