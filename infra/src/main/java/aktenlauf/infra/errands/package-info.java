/** Errands as they follow the log: kept durably beside the event store until they are done. */
@NullMarked
package aktenlauf.infra.errands;

import org.jspecify.annotations.NullMarked;
