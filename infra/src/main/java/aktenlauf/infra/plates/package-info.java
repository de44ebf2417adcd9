/**
 * Plates in the running system: their rules, their process manager, and the way to ask for them.
 */
@NullMarked
package aktenlauf.infra.plates;

import org.jspecify.annotations.NullMarked;
