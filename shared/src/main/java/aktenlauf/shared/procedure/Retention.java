package aktenlauf.shared.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a closed case is kept before it is offered to the archive.
 *
 * @param years full calendar years, counted from the end of the year in which the case ended; null
 *     where the case is kept for good
 * @param classes parts of it that other rules apply to, which go before it (§§ 13, 14 BMG)
 */
public record Retention(@Nullable Integer years, String legalBasis, List<RetentionClass> classes) {
  public Retention {
    classes = List.copyOf(classes);
  }

  public Retention(@Nullable Integer years, String legalBasis) {
    this(years, legalBasis, List.of());
  }

  public boolean permanent() {
    return years == null;
  }
}
