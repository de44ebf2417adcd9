/** Reads the folders of procedures and refuses what is wrong in them, with file, line and path. */
@NullMarked
package aktenlauf.shared.procedure.loading;

import org.jspecify.annotations.NullMarked;
