/**
 * Notices (Schreiben, Bescheide) that events call for: what they say is a pure function of the
 * case's history; how it becomes a page is a port.
 */
@NullMarked
package aktenlauf.command.notices;

import org.jspecify.annotations.NullMarked;
