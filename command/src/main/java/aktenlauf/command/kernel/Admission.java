package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.CaseCommand;

/**
 * Last step between a decision and its first event: makes durable what must be on disk before, such
 * as the case's key and its file number. Returns the command as admitted; where it differs the
 * decision is taken again on it.
 */
@FunctionalInterface
public interface Admission {
  CaseCommand admit(CaseCommand command);
}
