package aktenlauf.infra.eventstore;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import java.util.List;
import java.util.stream.Stream;

/** The log as auditors and rebuilds read it. */
public interface EventLog {
  /** All events after a position in the order of the log; to be closed. */
  Stream<Recorded> after(long position);

  /** A case's events in the order of their versions; empty where there is no such case. */
  List<Recorded> of(CaseId caseId);

  /** Position of the newest event; 0 where there is none. */
  long head();
}
