/**
 * Offences that a case reports become cases of their own, with rights of their own: those who
 * report do not read them.
 */
@NullMarked
package aktenlauf.command.offences;

import org.jspecify.annotations.NullMarked;
