/** Registration of residents (BMG): what can be ordered and what can happen. */
@NullMarked
package aktenlauf.shared.residence;

import org.jspecify.annotations.NullMarked;
