@NullMarked
package aktenlauf.command;

import org.jspecify.annotations.NullMarked;
