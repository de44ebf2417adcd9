/** What the write side needs to take in files: where their content goes, what they may be. */
@NullMarked
package aktenlauf.command.documents;

import org.jspecify.annotations.NullMarked;
