/** The one clock of everything legal or recorded. */
@NullMarked
package aktenlauf.infra.clock;

import org.jspecify.annotations.NullMarked;
