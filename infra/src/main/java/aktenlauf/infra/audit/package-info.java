/** What auditors ask of the log: what happened, what was known then, and whether it still fits. */
@NullMarked
package aktenlauf.infra.audit;

import org.jspecify.annotations.NullMarked;
