package aktenlauf.query.plates;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of the list, as they were sent.
 *
 * @param q a plate, as in {@code L-AB 123}: whatever became of it
 * @param expiringBefore a day; reservations whose last day is an earlier one
 */
record PlateFilter(
    @Nullable String q,
    @Nullable String expiringBefore,
    @Nullable String limit,
    @Nullable String cursor) {}
