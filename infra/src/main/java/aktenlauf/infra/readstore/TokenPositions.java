package aktenlauf.infra.readstore;

import java.util.OptionalLong;

/** How far a processor has come, whichever process runs it. */
@FunctionalInterface
interface TokenPositions {
  /** Empty where the processor has stored nothing. */
  OptionalLong of(String processor);

  /** Where every processor runs in this process, which then knows by itself. */
  static TokenPositions none() {
    return _ -> OptionalLong.empty();
  }
}
