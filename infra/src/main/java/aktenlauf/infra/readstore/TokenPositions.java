package aktenlauf.infra.readstore;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** How far a processor has come, whichever process runs it. */
interface TokenPositions {
  /** Empty where the processor has stored nothing. */
  OptionalLong of(String processor);

  /** When a process was last at it, by that process's own time; empty as above. */
  Optional<Instant> claimed(String processor);

  /** Where every processor runs in this process, which then knows by itself. */
  static TokenPositions none() {
    return new TokenPositions() {
      @Override
      public OptionalLong of(String processor) {
        return OptionalLong.empty();
      }

      @Override
      public Optional<Instant> claimed(String processor) {
        return Optional.empty();
      }
    };
  }
}
