@NullMarked
package aktenlauf.shared;

import org.jspecify.annotations.NullMarked;
