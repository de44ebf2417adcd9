/** How events lie in the log: JSON under chosen names, personal data encrypted. */
@NullMarked
package aktenlauf.infra.serialization;

import org.jspecify.annotations.NullMarked;
