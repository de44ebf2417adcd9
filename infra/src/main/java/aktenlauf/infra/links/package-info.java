/** The reader of the log that tells a case of later ones that refer to it. */
@NullMarked
package aktenlauf.infra.links;

import org.jspecify.annotations.NullMarked;
