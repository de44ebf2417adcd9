/**
 * At most one registration for each vehicle: what can be ordered of its stream and what happens.
 */
@NullMarked
package aktenlauf.shared.vin;

import org.jspecify.annotations.NullMarked;
