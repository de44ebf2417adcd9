/** A server in memory that speaks MongoDB's protocol and serves lists by their indexes. */
@NullMarked
package aktenlauf.infra.readstore.embedded;

import org.jspecify.annotations.NullMarked;
