/** Reads of cases: recorded before they are answered (§ 40 BMG). */
@NullMarked
package aktenlauf.shared.reads;

import org.jspecify.annotations.NullMarked;
