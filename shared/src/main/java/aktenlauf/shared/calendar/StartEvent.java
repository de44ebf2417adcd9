package aktenlauf.shared.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What a period begins with.
 *
 * @param event name of the event whose legal day it is, as in {@code
 *     building-law.completeness-confirmed}; null where no event of a case is meant
 */
public record StartEvent(@Nullable String event, Bilingual text) {}
