package aktenlauf.query.vehicles;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list, as they were sent.
 *
 * @param state which rows; each list has its own words
 * @param dueBefore a day; reviews whose month ends on an earlier one
 */
record VehicleFilter(
    @Nullable String unit,
    @Nullable String procedure,
    @Nullable String state,
    @Nullable String dueBefore,
    @Nullable String limit,
    @Nullable String cursor) {}
