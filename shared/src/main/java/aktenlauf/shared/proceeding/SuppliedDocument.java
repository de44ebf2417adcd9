package aktenlauf.shared.proceeding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that has arrived.
 *
 * @param documentId where it was uploaded before, else null
 * @param sha256 hash of the content in lower-case hexadecimal
 * @param date the document's own date
 */
public record SuppliedDocument(
    String type, @Nullable String documentId, @Nullable String sha256, @Nullable LocalDate date) {}
