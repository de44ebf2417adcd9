/** Notices as PDF/A by versioned templates, and the reader of the log that has them written. */
@NullMarked
package aktenlauf.infra.notices;

import org.jspecify.annotations.NullMarked;
