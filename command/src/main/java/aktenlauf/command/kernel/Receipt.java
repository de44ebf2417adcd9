package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Rejection;
import java.util.List;

/** The write side's answer to a command. */
public sealed interface Receipt {

  /**
   * Stored, now or by an earlier command under the same key.
   *
   * @param version events of the case's stream when the command was first accepted
   * @param events stored names of the command's events
   * @param reference the case's file number
   * @param repeated whether an earlier command stored them
   */
  record Done(CaseId caseId, long version, List<String> events, String reference, boolean repeated)
      implements Receipt {}

  record Rejected(Rejection reason) implements Receipt {}

  /** The key was used for another body. */
  record Conflict() implements Receipt {}

  /** The caller has seen another version than the current one. */
  record Stale(long currentVersion) implements Receipt {}
}
