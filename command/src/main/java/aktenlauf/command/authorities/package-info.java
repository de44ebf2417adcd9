/**
 * Asking and telling other registration authorities (§§ 23, 33 BMG): which events call for it, what
 * is said (pure), and who says it; the way there is a port.
 */
@NullMarked
package aktenlauf.command.authorities;

import org.jspecify.annotations.NullMarked;
