/** Which characters names are written in, and the form in which texts are compared. */
@NullMarked
package aktenlauf.shared.characters;

import org.jspecify.annotations.NullMarked;
