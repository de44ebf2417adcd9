package aktenlauf.shared.procedure;

import java.util.List;

/**
 * A fee that the procedure names to its readers.
 *
 * @param amount euros with two decimals, as in {@code 12.80}
 */
public record Fee(String id, String amount, List<String> legalBasis) {
  public Fee {
    legalBasis = List.copyOf(legalBasis);
  }
}
