package aktenlauf.shared.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fee that the procedure names to its readers: a fixed amount, a frame, a rate with its frame, or
 * a share of another fee. All amounts are euros with two decimals, as in {@code 12.80}.
 *
 * @param amount the fixed amount; null where there is a frame or a rate
 * @param from the least; null where there is none
 * @param to the most; null where there is none
 * @param perThousand the rate for every begun thousand euros of what the fee's title names
 * @param costsPercent how much of the construction costs counts where nobody told what the rate is
 *     of, in percent; null where nothing does
 * @param percentFrom the least share of the fee that it is a part of, in percent; null where it is
 *     none
 * @param percentTo the greatest share, in percent; null where it is none
 * @param tariff the tariff in the version that the amounts are taken from; null where the legal
 *     basis says it
 * @param when whether it is owed for an application; null where it always is
 */
public record Fee(
    String id,
    @Nullable String amount,
    @Nullable String from,
    @Nullable String to,
    @Nullable String perThousand,
    @Nullable String costsPercent,
    @Nullable String percentFrom,
    @Nullable String percentTo,
    @Nullable String tariff,
    List<String> legalBasis,
    @Nullable Expression when) {
  public Fee {
    legalBasis = List.copyOf(legalBasis);
  }

  /** A fixed amount. */
  public static Fee fixed(String id, String amount, List<String> legalBasis) {
    return new Fee(id, amount, null, null, null, null, null, null, null, legalBasis, null);
  }
}
