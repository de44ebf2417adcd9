package aktenlauf.infra.reads;

import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.procedure.RetentionClass;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * How long reads are kept: from the end of the calendar year in which they happened, at least
 * twelve months (§ 40 Abs. 4 BMG). A year, as the law has it, ends with the year after the read.
 */
record KeptReads(Period length) {
  private static final int LEAST_MONTHS = 12;

  /**
   * @param text an ISO 8601 period of whole years or months
   * @throws IllegalArgumentException where it is none, or shorter than twelve months
   */
  static KeptReads of(String text) {
    try {
      var length = Period.parse(text.strip());
      if (length.getDays() == 0 && length.toTotalMonths() >= LEAST_MONTHS) {
        return new KeptReads(length);
      }
    } catch (DateTimeException wrong) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "aktenlauf.reads.kept must be a period of at least twelve months as in P1Y"
            + " (§ 40 Abs. 4 BMG); it is \"%s\"".formatted(text));
  }

  /** What was read before this instant is to be deleted on that day (Europe/Berlin). */
  Instant over(LocalDate today) {
    var year = today.getYear();
    while (RetentionClass.due(LocalDate.of(year, 12, 31), length, true).isAfter(today)) {
      year--;
    }
    return LocalDate.of(year + 1, 1, 1).atStartOfDay(MetaDataNames.BERLIN).toInstant();
  }
}
