/** What the authority writes to those whom a case concerns. */
@NullMarked
package aktenlauf.shared.notices;

import org.jspecify.annotations.NullMarked;
