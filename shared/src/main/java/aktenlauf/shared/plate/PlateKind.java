package aktenlauf.shared.plate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Kinds of plates (§§ 9-12, 41-46 FZV), by the words of the forms. */
public enum PlateKind {
  STANDARD("standard"),
  /** Historic vehicle. */
  HISTORIC("H"),
  SEASON("season"),
  ELECTRIC("E"),
  /** Change plate (Wechselkennzeichen, W): two vehicles share the common part. */
  CHANGE("change"),
  GREEN("green"),
  RED("red"),
  SHORT("short"),
  EXPORT("export");

  private final String word;

  PlateKind(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  /**
   * @throws IllegalArgumentException where there is no such kind
   */
  @JsonCreator
  public static PlateKind of(String word) {
    return Arrays.stream(values())
        .filter(k -> k.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of plate: " + word));
  }
}
