/** A case's trail: what happened, who did it, when, and on which legal basis. */
@NullMarked
package aktenlauf.query.history;

import org.jspecify.annotations.NullMarked;
