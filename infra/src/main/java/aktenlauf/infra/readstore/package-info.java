/** Where read models lie, how they are filled, rebuilt and watched. */
@NullMarked
package aktenlauf.infra.readstore;

import org.jspecify.annotations.NullMarked;
