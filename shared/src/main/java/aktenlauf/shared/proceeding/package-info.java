/** What every case can do: the common lifecycle as commands and events. */
@NullMarked
package aktenlauf.shared.proceeding;

import org.jspecify.annotations.NullMarked;
