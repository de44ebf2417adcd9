package aktenlauf.shared.plate;

import org.jspecify.annotations.Nullable;

/**
 * What plate somebody wants.
 *
 * @param plate a certain one; null for any that is free
 * @param sign H or E as it was written behind the number; empty where nothing was
 * @param season of a season plate
 * @param vehicleClass EU class as in M1, where a change plate is wanted (§ 9 Abs. 2 FZV)
 */
public record PlateWish(
    @Nullable Plate plate,
    String sign,
    PlateKind kind,
    @Nullable Season season,
    PlateFormat format,
    @Nullable String vehicleClass) {

  /** Any free plate of the kind on one line. */
  public static PlateWish any(PlateKind kind) {
    return new PlateWish(null, "", kind, null, PlateFormat.ONE_LINE, null);
  }

  /** The same with a certain plate. */
  public PlateWish with(Plate certain) {
    return new PlateWish(certain, sign, kind, season, format, vehicleClass);
  }
}
