package aktenlauf.shared.vin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A vehicle, by a keyed hash of its identity number (FIN): its stream names no vehicle. */
public record VinKey(@JsonValue String value) {
  private static final String PREFIX = "vin-";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  /**
   * @throws IllegalArgumentException where the text is no such hash
   */
  public VinKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the hash of an identity number: " + value);
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static VinKey of(String value) {
    return new VinKey(value);
  }

  /** The stream that keeps its registration unique. */
  public String stream() {
    return PREFIX + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
