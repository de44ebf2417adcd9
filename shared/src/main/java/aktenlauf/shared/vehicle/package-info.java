/** What can be ordered and what happens in the registration of vehicles. */
@NullMarked
package aktenlauf.shared.vehicle;

import org.jspecify.annotations.NullMarked;
