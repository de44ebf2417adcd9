package aktenlauf.command.residence;

/**
 * What the municipality sets for the registration of residents.
 *
 * @param codeAttempts how often a code may be told wrong before a new letter is needed; from 1
 */
public record Parameters(int codeAttempts) {
  public static final Parameters DEFAULT = new Parameters(3);

  public Parameters {
    if (codeAttempts < 1) {
      throw new IllegalArgumentException(
          "a letter's code can be told at least once, not %d times".formatted(codeAttempts));
    }
  }
}
