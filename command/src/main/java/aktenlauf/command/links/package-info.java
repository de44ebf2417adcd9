/** Cases that refer to earlier ones, and the earlier ones told of it. */
@NullMarked
package aktenlauf.command.links;

import org.jspecify.annotations.NullMarked;
