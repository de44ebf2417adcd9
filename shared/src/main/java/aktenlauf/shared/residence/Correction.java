package aktenlauf.shared.residence;

import org.jspecify.annotations.Nullable;

/**
 * A field of the register that is corrected (§ 6 Abs. 1, § 12 BMG).
 *
 * @param ref how the case refers to the person
 * @param field as forms name it, as in {@code familyName}
 * @param before what the register said; null where it said nothing
 */
public record Correction(String ref, String field, @Nullable String before, String after) {}
