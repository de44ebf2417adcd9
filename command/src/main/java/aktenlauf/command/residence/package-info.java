/** The rules of the registration of residents (BMG), on top of the common proceeding. */
@NullMarked
package aktenlauf.command.residence;

import org.jspecify.annotations.NullMarked;
