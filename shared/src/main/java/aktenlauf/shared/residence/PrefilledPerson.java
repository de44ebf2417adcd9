package aktenlauf.shared.residence;

import org.jspecify.annotations.Nullable;

/**
 * What the authority of the former dwelling has in its register of a person (§ 23 Abs. 3 BMG). A
 * field that it does not tell is null.
 *
 * @param ref how the case refers to the person
 * @param birthDate day, month or year as far as known, as in {@code 1980-05}
 * @param registeredAt where the person is registered with the main dwelling if that is neither
 *     there nor a dwelling that the person named: key or name of the municipality
 */
public record PrefilledPerson(
    String ref,
    @Nullable String familyName,
    @Nullable String birthName,
    @Nullable String givenNames,
    @Nullable String birthDate,
    @Nullable String registeredAt) {}
