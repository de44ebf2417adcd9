/** Deadlines as their events leave them, and durations; for every read model that shows days. */
@NullMarked
package aktenlauf.query.period;

import org.jspecify.annotations.NullMarked;
