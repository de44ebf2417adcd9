package aktenlauf.shared.registers;

import aktenlauf.shared.characters.SearchForm;
import java.util.regex.Pattern;

/** What remains of a street's name when it is compared. */
final class StreetKey {
  private static final Pattern ABBREVIATED = Pattern.compile("str(\\.|$)");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private StreetKey() {}

  /**
   * Case, accents, blanks, hyphens and points do not matter, and {@code Str.} is {@code Straße}, as
   * {@code Pl.} is {@code Platz}.
   */
  static String of(String name) {
    var plain = SearchForm.of(name);
    plain = ABBREVIATED.matcher(plain).replaceAll("strasse");
    if (plain.endsWith("pl.")) {
      plain = plain.substring(0, plain.length() - 1) + "atz";
    }
    return BETWEEN.matcher(plain).replaceAll("");
  }
}
