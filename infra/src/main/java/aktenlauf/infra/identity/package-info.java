/** Who sends a request: tokens, demo identities, scopes. */
@NullMarked
package aktenlauf.infra.identity;

import org.jspecify.annotations.NullMarked;
