/** Working days and holidays of a Land, and what §§ 187 to 193 BGB make of a period. */
@NullMarked
package aktenlauf.shared.calendar;

import org.jspecify.annotations.NullMarked;
