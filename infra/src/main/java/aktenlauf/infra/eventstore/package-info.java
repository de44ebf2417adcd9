/**
 * Where events lie: a file of its own, PostgreSQL or Axon Server, chosen by {@code
 * aktenlauf.event-store}.
 */
@NullMarked
package aktenlauf.infra.eventstore;

import org.jspecify.annotations.NullMarked;
