/** Figures for auditors, per procedure and year. */
@NullMarked
package aktenlauf.query.statistics;

import org.jspecify.annotations.NullMarked;
