package aktenlauf.shared.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file number (Aktenzeichen) as in {@code BAU-2026-7K3M9Q4X-C}: prefix of the procedure, year of
 * receipt, eight characters that cannot be guessed, a check symbol. It carries no counter and says
 * nothing about the case.
 */
public record FileNumber(@JsonValue String value) {
  private static final Pattern FORM =
      Pattern.compile("[A-Z]{2,6}-\\d{4}-([0-9A-HJKMNP-TV-Z]{8})-([0-9A-HJKMNP-TV-Z*~$=U])");

  public FileNumber {
    var m = FORM.matcher(value);
    if (!m.matches() || CheckSymbol.of(m.group(1)) != m.group(2).charAt(0)) {
      throw new IllegalArgumentException("not a file number: " + value);
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static FileNumber of(String value) {
    return new FileNumber(value);
  }

  /**
   * As typed by a person: any case, blanks around it. Empty where the form or the check symbol is
   * wrong.
   */
  public static Optional<FileNumber> read(String typed) {
    try {
      return Optional.of(new FileNumber(typed.strip().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  /**
   * The file number of the given random bits.
   *
   * @param bits the low 40 bits are used
   */
  public static FileNumber of(String prefix, int year, long bits) {
    var digits = new StringBuilder(8);
    for (int shift = 35; shift >= 0; shift -= 5) {
      digits.append(CheckSymbol.DIGITS.charAt((int) (bits >>> shift) & 31));
    }
    var random = digits.toString();
    return new FileNumber("%s-%04d-%s-%c".formatted(prefix, year, random, CheckSymbol.of(random)));
  }

  @Override
  public String toString() {
    return value;
  }
}
