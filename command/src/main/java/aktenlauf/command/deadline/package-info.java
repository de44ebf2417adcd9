/**
 * The clock that turns a passed deadline into a command: a reader of the log and a sender of
 * commands; the index of what runs is a port.
 */
@NullMarked
package aktenlauf.command.deadline;

import org.jspecify.annotations.NullMarked;
