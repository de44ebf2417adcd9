package aktenlauf.query.casefile;

import aktenlauf.query.period.Deadline;
import aktenlauf.shared.procedure.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deadline of the case and why it ends when it does. */
public record LedgerEntry(Deadline deadline, List<Reason> explanation) {
  public LedgerEntry {
    explanation = List.copyOf(explanation);
  }

  /**
   * A step of the computation.
   *
   * @param text in German
   * @param english the same; null in documents from before
   * @param date what the step arrives at
   */
  public record Reason(
      String text, @Nullable String english, List<String> legalBasis, LocalDate date) {
    public Reason {
      legalBasis = List.copyOf(legalBasis);
    }

    String in(Language language) {
      return language == Language.EN && english != null ? english : text;
    }
  }
}
