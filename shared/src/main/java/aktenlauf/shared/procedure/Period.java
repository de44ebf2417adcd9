package aktenlauf.shared.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period that the procedure names to its readers, as in one month.
 *
 * @param length ISO 8601 duration in days, weeks, months or years, as in {@code P1M}
 * @param start what the period begins with, as a word of the definition: receipt, notification
 * @param rule id of the deadline rule that computes it; null where no deadline is kept
 */
public record Period(
    String id, String length, String start, @Nullable String rule, List<String> legalBasis) {
  public Period {
    legalBasis = List.copyOf(legalBasis);
  }
}
