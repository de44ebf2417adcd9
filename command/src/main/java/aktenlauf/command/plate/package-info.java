/**
 * The stream that makes a plate unique, and what links it to cases. A domain asks by an event in
 * its case's stream and learns the answer by a system command.
 */
@NullMarked
package aktenlauf.command.plate;

import org.jspecify.annotations.NullMarked;
