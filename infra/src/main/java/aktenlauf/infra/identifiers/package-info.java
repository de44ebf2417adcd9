/** Where identities, hashes and access codes come from. */
@NullMarked
package aktenlauf.infra.identifiers;

import org.jspecify.annotations.NullMarked;
