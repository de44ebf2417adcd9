/** The log of reads, beside the log of events (§ 40 BMG). */
@NullMarked
package aktenlauf.infra.reads;

import org.jspecify.annotations.NullMarked;
