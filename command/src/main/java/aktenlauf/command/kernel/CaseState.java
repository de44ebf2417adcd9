package aktenlauf.command.kernel;

/** The state of a case as its decider keeps it: an immutable value, which the kernel only holds. */
public interface CaseState {
  /** What people call the case: its file number; empty before it is opened. */
  String reference();
}
