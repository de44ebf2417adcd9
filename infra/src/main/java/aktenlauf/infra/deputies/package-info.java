/** Who stands in for whom, as it is configured. */
@NullMarked
package aktenlauf.infra.deputies;

import org.jspecify.annotations.NullMarked;
