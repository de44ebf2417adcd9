/** Number plates: their rules, what happens to them, and what a case asks and learns of them. */
@NullMarked
package aktenlauf.shared.plate;

import org.jspecify.annotations.NullMarked;
