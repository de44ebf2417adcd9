@NullMarked
package aktenlauf.infra;

import org.jspecify.annotations.NullMarked;
