package aktenlauf.infra.reads;

import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.reads.CaseRead;
import aktenlauf.shared.reads.PastReads;
import aktenlauf.shared.reads.ReadLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of reads: nothing is shown before its entry is on disk, nothing stays beyond its time.
 */
final class LoggedReads implements ReadLog, PastReads {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedReads.class);

  private final ReadEntries entries;
  private final Purposes purposes;
  private final KeptReads kept;
  private final Clock clock;
  private volatile LocalDate cleared = LocalDate.MIN;

  LoggedReads(ReadEntries entries, Purposes purposes, KeptReads kept, Clock clock) {
    this.entries = entries;
    this.purposes = purposes;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public void record(Caller reader, @Nullable String header, List<CaseRead> reads) {
    if (reads.isEmpty()) {
      return;
    }
    var purpose = Purposes.read(header);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var all =
        reads.stream()
            .map(r -> new ReadEntry(0, at, reader.actor(), r, purposes.seal(r.caseId(), purpose)))
            .toList();
    try {
      entries.append(all);
    } catch (EventStoreException refused) {
      LOG.error("the log of reads takes no entry", refused);
      throw new ProblemException(
          new Problem(
                  503,
                  "unavailable",
                  "The log of reads is down",
                  "who reads a case is recorded first (§ 40 BMG), so nothing is shown; try again",
                  Map.of())
              .with("outcome", "none"));
    }
  }

  List<ReadEntry> page(ReadQuery query, long after, int most) {
    deleteWhatIsOver();
    return entries.page(query, after, most);
  }

  @Nullable String purpose(ReadEntry entry) {
    return purposes.open(entry).orElse(null);
  }

  @Override
  public List<PastRead> of(String caseId, int most) {
    deleteWhatIsOver();
    return entries.newest(caseId, most).stream()
        .map(e -> new PastRead(e.at(), e.reader().role(), e.reader().unit(), e.read().what()))
        .toList();
  }

  /** Once a day. */
  void deleteWhatIsOver() {
    var today = LocalDate.ofInstant(clock.instant(), MetaDataNames.BERLIN);
    if (today.equals(cleared)) {
      return;
    }
    var before = kept.over(today);
    var deleted = entries.deleteBefore(before);
    cleared = today;
    if (deleted > 0) {
      LOG.info("{} reads before {} are deleted (§ 40 Abs. 4 BMG)", deleted, before);
    }
  }
}
