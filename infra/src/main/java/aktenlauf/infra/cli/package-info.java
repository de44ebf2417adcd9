/** The command line. */
@NullMarked
package aktenlauf.infra.cli;

import org.jspecify.annotations.NullMarked;
