package aktenlauf.shared.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One step of a computation.
 *
 * @param date what it arrives at
 * @param legalBasis the paragraphs it rests on
 * @param text a sentence for people
 */
public record Step(Kind kind, LocalDate date, List<String> legalBasis, Bilingual text) {

  /** What a step does. */
  public enum Kind {
    BEGIN,
    LENGTH,
    SET,
    SHIFT,
    EXTENSION,
    SUSPENSION,
    RESUMPTION;

    /** As it stands in answers. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Step {
    legalBasis = List.copyOf(legalBasis);
  }
}
