/** The deadlines of all cases, the next one first. */
@NullMarked
package aktenlauf.query.deadlines;

import org.jspecify.annotations.NullMarked;
