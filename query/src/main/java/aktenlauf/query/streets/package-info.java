/** Streets of the municipality, found by name. */
@NullMarked
package aktenlauf.query.streets;

import org.jspecify.annotations.NullMarked;
