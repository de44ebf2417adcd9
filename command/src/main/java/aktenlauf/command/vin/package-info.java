/**
 * One registration for each vehicle (§ 3 FZV), and papers whose codes are spent (§ 21 Abs. 2 FZV):
 * the stream that keeps them, its rules, and the process manager that tells it of cases.
 */
@NullMarked
package aktenlauf.command.vin;

import org.jspecify.annotations.NullMarked;
