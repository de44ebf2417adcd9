/** The procedures that the municipality offers. */
@NullMarked
package aktenlauf.query.catalogue;

import org.jspecify.annotations.NullMarked;
