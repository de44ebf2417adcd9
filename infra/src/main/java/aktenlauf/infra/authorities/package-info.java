/** The way to the registration authorities of other municipalities, and a simulator of them. */
@NullMarked
package aktenlauf.infra.authorities;

import org.jspecify.annotations.NullMarked;
