package aktenlauf.command.plate;

/** Keyed hashes, so that a plate's stream tells the same holder again and names nobody. */
@FunctionalInterface
public interface Fingerprint {
  /**
   * @param of for what, so that no two uses can be compared
   */
  String of(String of, String value);
}
