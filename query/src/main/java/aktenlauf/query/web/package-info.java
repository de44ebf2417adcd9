/** What the read side's resources share: parameters, languages, answers. */
@NullMarked
package aktenlauf.query.web;

import org.jspecify.annotations.NullMarked;
