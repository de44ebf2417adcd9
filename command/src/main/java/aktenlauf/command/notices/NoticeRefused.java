package aktenlauf.command.notices;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Rejection;

/** The case did not take its notice, as one does whose stream is full. */
public final class NoticeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoticeRefused(CaseId caseId, long version, Rejection reason) {
    super("case %s refuses the notice for its event %d: %s".formatted(caseId, version, reason));
  }
}
