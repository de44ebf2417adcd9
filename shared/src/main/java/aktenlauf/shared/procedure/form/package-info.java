/** Forms as JSON Schemas: compiling, validating, examples. */
@NullMarked
package aktenlauf.shared.procedure.form;

import org.jspecify.annotations.NullMarked;
