/** Measures the system and, in the same run, the machine that it runs on. */
@NullMarked
package aktenlauf.infra.bench;

import org.jspecify.annotations.NullMarked;
