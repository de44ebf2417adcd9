/** Values that every procedure speaks of. */
@NullMarked
package aktenlauf.shared.kernel;

import org.jspecify.annotations.NullMarked;
