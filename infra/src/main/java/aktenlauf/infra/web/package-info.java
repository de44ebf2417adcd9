/** What every answer has in common: problems, OpenAPI. */
@NullMarked
package aktenlauf.infra.web;

import org.jspecify.annotations.NullMarked;
