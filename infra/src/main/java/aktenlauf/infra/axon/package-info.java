/**
 * Axon's parts of the write side: bus, repository, cache; and what a projection is given of an
 * event.
 */
@NullMarked
package aktenlauf.infra.axon;

import org.jspecify.annotations.NullMarked;
