package aktenlauf.shared.reads;

import aktenlauf.shared.reads.CaseRead.What;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has read a case so far, for those whom it is about. */
@FunctionalInterface
public interface PastReads {
  /**
   * One read. The person who read is not named: the data subject is owed when and what for, not
   * which employee (Art. 15 GDPR).
   *
   * @param unit null where the reader belongs to none or to several
   */
  record PastRead(Instant at, String role, @Nullable String unit, What what) {}

  /** The newest first, at most as many as asked for. */
  List<PastRead> of(String caseId, int most);
}
