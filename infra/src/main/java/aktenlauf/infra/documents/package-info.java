/** The content of documents: sealed under the case's key, on disk; and what files may be. */
@NullMarked
package aktenlauf.infra.documents;

import org.jspecify.annotations.NullMarked;
