/**
 * How registers outside are spoken to: a client that times out, tries again and rests, and a base
 * for simulators that speak the same HTTP and whose faults can be switched on.
 */
@NullMarked
package aktenlauf.infra.registers;

import org.jspecify.annotations.NullMarked;
