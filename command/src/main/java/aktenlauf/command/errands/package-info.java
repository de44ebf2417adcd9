/**
 * What has to be done outside because of what happened in a case: asking and telling other
 * authorities. Errands are kept until they are done; which there are, is a domain's to say.
 */
@NullMarked
package aktenlauf.command.errands;

import org.jspecify.annotations.NullMarked;
