/** Lists: who sees which rows, and where the next page begins. */
@NullMarked
package aktenlauf.query.listing;

import org.jspecify.annotations.NullMarked;
