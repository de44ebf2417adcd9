package aktenlauf.shared.plate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Sizes of plates (Anlage 4 FZV). */
public enum PlateFormat {
  ONE_LINE("one-line"),
  TWO_LINE("two-line"),
  /** 280 mm wide, or of a motorcycle. */
  REDUCED("reduced");

  private final String word;

  PlateFormat(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException where there is no such format
   */
  @JsonCreator
  public static PlateFormat of(String word) {
    return Arrays.stream(values())
        .filter(f -> f.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no format of plates: " + word));
  }
}
