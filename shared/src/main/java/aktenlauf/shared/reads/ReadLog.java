package aktenlauf.shared.reads;

import aktenlauf.shared.kernel.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records who reads which case, before it is answered (§ 40 BMG): case files, histories, files as
 * they stood, documents, pages of the log across cases, and what a search by name finds. Lists that
 * name nobody (work list, deadlines, work load) are no reads of a case, nor is a citizen's look at
 * their own status.
 */
@FunctionalInterface
public interface ReadLog {
  /** The header in which a reader says what for; optional, free text. */
  String PURPOSE = "Purpose";

  /** Records nothing. */
  ReadLog NONE = (_, _, _) -> {};

  /**
   * Returns once the reads are on disk; many that come at a time share one write.
   *
   * @param purpose the header as it was sent
   * @throws aktenlauf.shared.kernel.ProblemException {@code unavailable} where the log takes no
   *     entry, {@code malformed} where the purpose cannot be kept: nothing may be shown then
   */
  void record(Caller reader, @Nullable String purpose, List<CaseRead> reads);

  default void record(Caller reader, @Nullable String purpose, CaseRead read) {
    record(reader, purpose, List.of(read));
  }
}
