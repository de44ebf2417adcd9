/** Procedure definitions: law as data, versioned, validated at start. */
@NullMarked
package aktenlauf.shared.procedure;

import org.jspecify.annotations.NullMarked;
