package aktenlauf.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether everything is there (§ 69 Abs. 2 SächsBO).
 *
 * @param confirmed the confirmed receipt date
 * @param determined the procedure that a clerk has found to apply
 */
public record Papers(
    @Nullable LocalDate confirmed,
    List<Correction> corrections,
    List<Defects> defects,
    @Nullable Determined determined) {
  public Papers {
    corrections = List.copyOf(corrections);
    defects = List.copyOf(defects);
  }

  /** The confirmed receipt date was another before. */
  public record Correction(
      LocalDate from, LocalDate to, @Nullable String reason, LocalDate on, String by) {}

  /**
   * Defects that the applicant was told of.
   *
   * @param warning whether the applicant was warned of the deemed withdrawal
   */
  public record Defects(
      LocalDate until, boolean warning, List<String> texts, LocalDate on, String by) {
    public Defects {
      texts = List.copyOf(texts);
    }
  }

  /** Which procedure applies. */
  public record Determined(
      String declared, String procedure, @Nullable String reason, LocalDate on) {}
}
