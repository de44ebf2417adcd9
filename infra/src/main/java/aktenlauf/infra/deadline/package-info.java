/** The clock of deadlines at work: where its index lies, when it ticks. */
@NullMarked
package aktenlauf.infra.deadline;

import org.jspecify.annotations.NullMarked;
