package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.CaseFileRendering.object;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a case's fees rest on.
 *
 * @param computed how each came about
 * @param unpermitted what was said last about work without a permit; null where nothing was
 */
public record FeeNotes(List<Computed> computed, @Nullable Unpermitted unpermitted) {
  static final FeeNotes NONE = new FeeNotes(List.of(), null);

  public FeeNotes {
    computed = List.copyOf(computed);
  }

  /**
   * Amounts are in EUR.
   *
   * @param basis a word of the event's
   * @param percent how much of the sum counts
   * @param factor 2 for work without a permit, else 1
   */
  public record Computed(
      String fee,
      String basis,
      String sum,
      int percent,
      @Nullable String perThousand,
      int factor,
      String amount,
      @Nullable String tariff) {
    Map<String, @Nullable Object> json() {
      return object(
          "fee", fee,
          "basis", basis,
          "sum", sum,
          "percent", percent,
          "perThousand", perThousand,
          "factor", factor,
          "amount", amount,
          "currency", "EUR",
          "tariff", tariff);
    }
  }

  /**
   * @param found whether work was begun without the permit it needs, which doubles its fee
   */
  public record Unpermitted(boolean found, @Nullable String reason, LocalDate on, String by) {
    Map<String, @Nullable Object> json() {
      return object("found", found, "reason", reason, "on", on.toString(), "by", by);
    }
  }

  FeeNotes with(Computed one) {
    return new FeeNotes(Entries.add(computed, one), unpermitted);
  }

  FeeNotes with(Unpermitted now) {
    return new FeeNotes(computed, now);
  }
}
