package aktenlauf.shared.plate;

/**
 * The months of use of a season plate (§ 10 Abs. 3 FZV), both included; it may go over the end of
 * the year.
 *
 * @param from 1 to 12
 * @param to 1 to 12
 */
public record Season(int from, int to) {
  /** Full months, 1 to 12. */
  public int months() {
    return Math.floorMod(to - from, 12) + 1;
  }
}
