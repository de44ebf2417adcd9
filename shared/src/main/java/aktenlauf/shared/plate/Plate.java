package aktenlauf.shared.plate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A recognition number (Erkennungsnummer with its district) as in {@code L-AB 123}, without the
 * signs H and E: those tell the vehicle's kind, and the number is given once whatever follows it.
 */
public record Plate(@JsonValue String value) {
  private static final String PREFIX = "plate-";
  private static final Pattern FORM = Pattern.compile("[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} [1-9][0-9]{0,3}");

  /**
   * @throws IllegalArgumentException where the text is no recognition number
   */
  public Plate {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a plate as in L-AB 123: " + value);
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Plate of(String value) {
    return new Plate(value);
  }

  /** The district's letters, as in {@code L}. */
  public String district() {
    return value.substring(0, value.indexOf('-'));
  }

  /** One or two letters. */
  public String letters() {
    return value.substring(value.indexOf('-') + 1, value.indexOf(' '));
  }

  /** One to four digits. */
  public String digits() {
    return value.substring(value.indexOf(' ') + 1);
  }

  /** How many characters the plate shows, H and E apart. */
  int length() {
    return value.length() - 2;
  }

  /** The stream that makes it unique. */
  public String stream() {
    return PREFIX + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
