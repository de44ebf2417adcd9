/** The command API over HTTP. */
@NullMarked
package aktenlauf.command.web;

import org.jspecify.annotations.NullMarked;
