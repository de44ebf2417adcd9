/** Registers that the program comes with and that a municipality may replace by its own. */
@NullMarked
package aktenlauf.shared.registers;

import org.jspecify.annotations.NullMarked;
