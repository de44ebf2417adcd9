/** Projections, their batches and their lists. */
@NullMarked
package aktenlauf.query.kernel;

import org.jspecify.annotations.NullMarked;
