package aktenlauf.shared.calendar;

import java.util.Optional;
import java.util.stream.Stream;

/** What a period is counted in. */
public enum Unit {
  DAY("day", "Tag", "Tage", "day"),
  WORKING_DAY("working-day", "Werktag", "Werktage", "working day"),
  WEEK("week", "Woche", "Wochen", "week"),
  MONTH("month", "Monat", "Monate", "month"),
  YEAR("year", "Jahr", "Jahre", "year");

  private final String word;
  private final String one;
  private final String many;
  private final String english;

  Unit(String word, String one, String many, String english) {
    this.word = word;
    this.one = one;
    this.many = many;
    this.english = english;
  }

  /** As it stands in files and answers. */
  public String word() {
    return word;
  }

  static Optional<Unit> of(String word) {
    return Stream.of(values()).filter(u -> u.word.equals(word)).findFirst();
  }

  Bilingual text(int n) {
    return new Bilingual(
        n + " " + (n == 1 ? one : many), n + " " + (n == 1 ? english : english + "s"));
  }
}
