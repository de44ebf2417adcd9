package aktenlauf.command.deadline;

import aktenlauf.shared.kernel.Recorded;
import java.util.ArrayList;
import java.util.Iterator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the index up to the log's end. */
final class Filling {
  private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
  private static final int BATCH = 10_000;

  private final OpenDeadlines index;
  private final CaseLog log;

  Filling(OpenDeadlines index, CaseLog log) {
    this.index = index;
    this.log = log;
  }

  /** The position is read before the log's end: a log that ends before it is another. */
  void run() {
    long position = index.position();
    long end = log.settled(position);
    if (position > end) {
      LOG.warn(
          "the index of deadlines knows position {}, but the log ends at {}: it is filled anew",
          position,
          end);
      index.clear(position);
    }
    while (index.position() < end) {
      read(index.position(), end);
    }
  }

  /** Ends early where another process has moved the index on. */
  private void read(long from, long end) {
    try (var events = log.after(from, IndexChange.CAUSES)) {
      var rest = events.iterator();
      long applied = from;
      while (applied < end) {
        var batch = batch(rest, end);
        if (!index.apply(applied, batch.to, batch.changes)) {
          return;
        }
        applied = batch.to;
      }
    }
  }

  private record Batch(long to, ArrayList<IndexChange> changes) {}

  private static Batch batch(Iterator<Recorded> rest, long end) {
    var changes = new ArrayList<IndexChange>();
    for (int read = 0; rest.hasNext(); read++) {
      var next = rest.next();
      if (next.position() > end) {
        break;
      }
      IndexChange.of(next).ifPresent(changes::add);
      if (next.position() == end || read == BATCH) {
        return new Batch(next.position(), changes);
      }
    }
    return new Batch(end, changes);
  }
}
