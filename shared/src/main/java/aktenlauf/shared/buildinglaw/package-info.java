/** What a building-law case can be told, and what happens in it (SächsBO, BauGB). */
@NullMarked
package aktenlauf.shared.buildinglaw;

import org.jspecify.annotations.NullMarked;
