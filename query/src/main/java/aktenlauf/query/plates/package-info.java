/** Which plates are reserved for whom and until when, as the cases know it. */
@NullMarked
package aktenlauf.query.plates;

import org.jspecify.annotations.NullMarked;
