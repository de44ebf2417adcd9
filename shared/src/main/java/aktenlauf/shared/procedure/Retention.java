package aktenlauf.shared.procedure;

import org.jspecify.annotations.Nullable;

/**
 * How long a closed case is kept before it is offered to the archive.
 *
 * @param years full calendar years, counted from the end of the year in which the case ended; null
 *     where the case is kept for good
 */
public record Retention(@Nullable Integer years, String legalBasis) {
  public boolean permanent() {
    return years == null;
  }
}
