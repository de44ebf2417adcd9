/** The case file: everything known of one case. */
@NullMarked
package aktenlauf.query.casefile;

import org.jspecify.annotations.NullMarked;
