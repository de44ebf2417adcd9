package aktenlauf.shared.residence;

import org.jspecify.annotations.Nullable;

/**
 * A field that two registers have differently.
 *
 * @param ref how the case refers to the person
 * @param field as forms name it, as in {@code familyName}
 * @param here what this authority sent
 * @param there what the other one has
 */
public record Difference(String ref, String field, @Nullable String here, @Nullable String there) {}
