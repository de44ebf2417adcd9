/**
 * Building law of Saxony: what its procedures add to the common proceeding, as pure functions.
 * Paragraphs without a law are those of the SächsBO.
 */
@NullMarked
package aktenlauf.command.buildinglaw;

import org.jspecify.annotations.NullMarked;
