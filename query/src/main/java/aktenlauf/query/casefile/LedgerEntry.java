package aktenlauf.query.casefile;

import aktenlauf.query.period.Deadline;
import java.time.LocalDate;
import java.util.List;

/** A deadline of the case and why it ends when it does. */
public record LedgerEntry(Deadline deadline, List<Reason> explanation) {
  public LedgerEntry {
    explanation = List.copyOf(explanation);
  }

  /**
   * A step of the computation.
   *
   * @param text in German, as the rules have it
   * @param date what the step arrives at
   */
  public record Reason(String text, List<String> legalBasis, LocalDate date) {
    public Reason {
      legalBasis = List.copyOf(legalBasis);
    }
  }
}
