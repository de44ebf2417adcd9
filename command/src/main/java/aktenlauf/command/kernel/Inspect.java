package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.CaseId;

/** Asks for a case's current state on the write side, which is never behind; stores nothing. */
public record Inspect(CaseId caseId) {
  /** The state as of the given version. */
  public record Seen(CaseState state, long version) {}
}
