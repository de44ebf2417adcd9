package aktenlauf.query.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of the list of deadlines, as they were sent.
 *
 * @param dueBefore a day; deadlines that end on an earlier one
 * @param withinWorkingDays those that end on one of the next so many working days, or before
 * @param rule ids of rules, with commas between them
 * @param dispatchBy a day; decisions that have to be posted by then, or a permit counts as granted
 * @param warning 14, 7 or 5; decisions whose period ends in a fiction within so many days
 * @param effect what becomes of the deadline when it passes
 * @param state running (default), suspended, met, expired or all
 */
record DeadlineFilter(
    @Nullable String unit,
    @Nullable String dueBefore,
    @Nullable String withinWorkingDays,
    @Nullable String rule,
    @Nullable String dispatchBy,
    @Nullable String warning,
    @Nullable String effect,
    @Nullable String state,
    @Nullable String limit,
    @Nullable String cursor) {}
