/** Which procedures are offered, and the forms of their commands. */
@NullMarked
package aktenlauf.infra.procedures;

import org.jspecify.annotations.NullMarked;
