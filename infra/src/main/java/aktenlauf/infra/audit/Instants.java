package aktenlauf.infra.audit;

import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Instants as query parameters have them. */
public final class Instants {
  private Instants() {}

  /**
   * @throws ProblemException {@code malformed} naming the parameter
   */
  public static @Nullable Instant read(String parameter, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException wrong) {
      throw new ProblemException(
          Problem.malformed(
              "%s is not an instant such as 2026-11-23T08:00:00Z: %s".formatted(parameter, text)));
    }
  }
}
