/** The way to the payment service and to the registers of the machine checks, and simulators. */
@NullMarked
package aktenlauf.infra.vehicles;

import org.jspecify.annotations.NullMarked;
