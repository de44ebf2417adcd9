/**
 * Payment, machine checks and decision of the registration of vehicles, as errands: registers are
 * asked outside, and what they say is recorded in the case. Paragraphs without a law are those of
 * the FZV.
 */
@NullMarked
package aktenlauf.command.machinechecks;

import org.jspecify.annotations.NullMarked;
