package aktenlauf.shared.calendar;

/**
 * How long a period is.
 *
 * @param n from 0; with 0 days it ends on the day it starts
 */
public record Length(int n, Unit unit) {
  Bilingual text() {
    return unit.text(n);
  }
}
