/** Read models in MongoDB or a compatible server. */
@NullMarked
package aktenlauf.query.mongo;

import org.jspecify.annotations.NullMarked;
