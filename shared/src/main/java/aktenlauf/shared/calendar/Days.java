package aktenlauf.shared.calendar;

import aktenlauf.shared.reading.Place;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in files and in sentences. */
final class Days {
  /** Stands for a day that could not be read, after a complaint. */
  static final LocalDate NONE = LocalDate.EPOCH;

  private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Days() {}

  static LocalDate read(Place place) {
    try {
      return LocalDate.parse(place.text());
    } catch (DateTimeException wrong) {
      place.complain("must be a day as in 2026-11-23");
      return NONE;
    }
  }

  static String de(LocalDate day) {
    return GERMAN.format(day);
  }

  static String en(LocalDate day) {
    return ENGLISH.format(day);
  }
}
