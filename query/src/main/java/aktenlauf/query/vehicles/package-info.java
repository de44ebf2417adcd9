/**
 * What clerks and auditors ask of the registration of vehicles: which decisions are to be reviewed,
 * which insurers' notices and payments are open.
 */
@NullMarked
package aktenlauf.query.vehicles;

import org.jspecify.annotations.NullMarked;
