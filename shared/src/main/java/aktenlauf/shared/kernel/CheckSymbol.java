package aktenlauf.shared.kernel;

/**
 * Crockford's check symbol: the value of the base 32 digits modulo 37; it finds any single wrong or
 * swapped character.
 */
final class CheckSymbol {
  static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String SYMBOLS = DIGITS + "*~$=U";

  private CheckSymbol() {}

  static char of(String digits) {
    int rest = 0;
    for (char c : digits.toCharArray()) {
      rest = (rest * 32 + DIGITS.indexOf(c)) % 37;
    }
    return SYMBOLS.charAt(rest);
  }
}
