/** Reads YAML and JSON so that every value knows its file, line and path. */
@NullMarked
package aktenlauf.shared.reading;

import org.jspecify.annotations.NullMarked;
