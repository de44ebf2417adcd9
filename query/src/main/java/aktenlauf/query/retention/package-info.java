/** What is kept, until when, by which rule, and what is due for deletion. */
@NullMarked
package aktenlauf.query.retention;

import org.jspecify.annotations.NullMarked;
