package aktenlauf.query.worklist;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of the work list, as they were sent.
 *
 * @param assignee a person's id, {@code me} or {@code none}
 * @param state a state of a procedure, {@code open} (default) or {@code all}
 * @param dueBefore a day; rows that fall due on an earlier one
 * @param receivedBefore a day; cases that came in on an earlier one
 * @param awaiting confirmation (of completeness), signature (of a draft) or service (of a permit on
 *     neighbours)
 * @param payment open (nothing of what is owed was paid), mismatched (too little or too much was
 *     paid) or unsettled (either)
 * @param waitingFor clerk, applicant or other
 * @param q beginning of a file number, of an external reference or of the applicant's name, or a
 *     whole plot, vehicle identification number or plate
 * @param sort due (default), received or priority
 */
record WorklistFilter(
    @Nullable String unit,
    @Nullable String assignee,
    @Nullable String procedure,
    @Nullable String state,
    @Nullable String dueBefore,
    @Nullable String receivedBefore,
    @Nullable String awaiting,
    @Nullable String payment,
    @Nullable String waitingFor,
    @Nullable String q,
    @Nullable String sort,
    @Nullable String limit,
    @Nullable String cursor) {}
