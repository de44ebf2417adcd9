/**
 * Rules of the common lifecycle and of the procedures that are configured rather than coded: pure
 * functions.
 */
@NullMarked
package aktenlauf.command.proceeding;

import org.jspecify.annotations.NullMarked;
