@NullMarked
package aktenlauf.query;

import org.jspecify.annotations.NullMarked;
