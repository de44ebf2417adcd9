/** The procedures that the municipality offers, and the rules of its deadlines. */
@NullMarked
package aktenlauf.query.catalogue;

import org.jspecify.annotations.NullMarked;
