/** Clerks' work list. */
@NullMarked
package aktenlauf.query.worklist;

import org.jspecify.annotations.NullMarked;
