/** The one aggregate and the one adapter that run every decider. */
@NullMarked
package aktenlauf.command.kernel;

import org.jspecify.annotations.NullMarked;
