package aktenlauf.shared.buildinglaw;

import org.jspecify.annotations.Nullable;

/**
 * A neighbour who takes part (§ 70 SächsBO).
 *
 * @param ref how the case refers to the person
 * @param plot the neighbour's plot (Flurstückskennzeichen), where known
 */
public record Neighbour(String ref, @Nullable String name, @Nullable String plot) {}
