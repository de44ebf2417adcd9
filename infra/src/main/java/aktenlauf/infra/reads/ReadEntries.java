package aktenlauf.infra.reads;

import java.time.Instant;
import java.util.List;

/** Where reads are kept; entries are added and, once their time is over, deleted: never changed. */
interface ReadEntries extends AutoCloseable {
  /**
   * All or none; on disk before this returns.
   *
   * @throws org.axonframework.eventsourcing.eventstore.EventStoreException where it takes none
   */
  void append(List<ReadEntry> entries);

  /** Behind the position, the oldest first. */
  List<ReadEntry> page(ReadQuery query, long after, int most);

  /** Of one case, the newest first. */
  List<ReadEntry> newest(String caseId, int most);

  /** How many were deleted of those read before the instant. */
  long deleteBefore(Instant instant);

  @Override
  void close();
}
