/**
 * Registration of vehicles: what its procedures add to the common proceeding, as pure functions.
 * Paragraphs without a law are those of the FZV.
 */
@NullMarked
package aktenlauf.command.vehicle;

import org.jspecify.annotations.NullMarked;
