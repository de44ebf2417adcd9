package aktenlauf.shared.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A document that an application needs.
 *
 * @param type in kebab-case
 * @param when condition over the application; null where it is always needed
 */
public record RequiredDocument(String type, @Nullable Expression when) {}
