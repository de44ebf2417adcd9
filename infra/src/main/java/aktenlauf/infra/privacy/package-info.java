/** Keys of data subjects and the register of file numbers, durable beside the log. */
@NullMarked
package aktenlauf.infra.privacy;

import org.jspecify.annotations.NullMarked;
