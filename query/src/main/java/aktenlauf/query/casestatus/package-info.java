/** A citizen's status: what the public may know of a case. */
@NullMarked
package aktenlauf.query.casestatus;

import org.jspecify.annotations.NullMarked;
