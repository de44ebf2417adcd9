package aktenlauf.shared.calendar;

/** Where courts or authorities read the law in two ways. */
public enum DisputedPoint {
  /** Whether a period of working days counts Saturdays. */
  SATURDAYS("saturdays"),
  /** Whether the end moves from a Saturday, Sunday or holiday (§ 193 BGB, § 31 Abs. 3 VwVfG). */
  SHIFT_OF_END("shift-of-end"),
  /** Whether an extension counts from the shifted end (§ 190 BGB). */
  START_OF_EXTENSION("start-of-extension");

  private final String word;

  DisputedPoint(String word) {
    this.word = word;
  }

  /** As it stands in answers. */
  public String word() {
    return word;
  }
}
