/** Where events are stored. */
@NullMarked
package aktenlauf.infra.eventstore;

import org.jspecify.annotations.NullMarked;
