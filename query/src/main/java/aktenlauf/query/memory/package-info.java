/** Read models as objects in this process. */
@NullMarked
package aktenlauf.query.memory;

import org.jspecify.annotations.NullMarked;
