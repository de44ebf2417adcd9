/** What a case costs and what was paid, as every read model counts it. */
@NullMarked
package aktenlauf.query.fees;

import org.jspecify.annotations.NullMarked;
