package aktenlauf.shared.plate;

import org.jspecify.annotations.Nullable;

/**
 * For whom and for what a plate is held; holder and vehicle are keyed hashes that differ from plate
 * to plate.
 *
 * @param holder the same for the same person at the same plate
 * @param vehicle the same for the same vehicle at the same plate; null where it is not told
 * @param vehicleClass EU class as in M1; null where it is not told
 */
public record Claim(
    String holder,
    PlateKind kind,
    @Nullable Season season,
    @Nullable String vehicle,
    @Nullable String vehicleClass) {}
