/** Event logs in the XES format (IEEE 1849): foreign histories come in as commands and go out. */
@NullMarked
package aktenlauf.infra.xes;

import org.jspecify.annotations.NullMarked;
