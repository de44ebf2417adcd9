package aktenlauf.command.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The index in memory, as its stores keep it. */
final class MemoryIndex implements OpenDeadlines {
  private final Map<String, OpenDeadline> rows = new HashMap<>();
  private long position = BEGIN;

  @Override
  public synchronized long position() {
    return position;
  }

  @Override
  public synchronized boolean apply(long from, long to, List<IndexChange> changes) {
    if (position != from) {
      return false;
    }
    for (var change : changes) {
      var key = change.caseId() + " " + change.deadline();
      switch (change) {
        case IndexChange.Runs(var now) -> rows.put(key, now);
        case IndexChange.Stops _ -> rows.remove(key);
      }
    }
    position = to;
    return true;
  }

  @Override
  public synchronized void clear(long from) {
    rows.clear();
    position = BEGIN;
  }

  @Override
  public synchronized Optional<LocalDate> earliest(LocalDate from) {
    return rows.values().stream()
        .map(OpenDeadline::due)
        .filter(d -> !d.isBefore(from))
        .min(Comparator.naturalOrder());
  }

  @Override
  public synchronized List<OpenDeadline> on(LocalDate day) {
    return rows.values().stream()
        .filter(d -> d.due().equals(day))
        .sorted(
            Comparator.comparing((OpenDeadline d) -> d.caseId().value())
                .thenComparing(OpenDeadline::deadline))
        .toList();
  }

  @Override
  public synchronized long count() {
    return rows.size();
  }
}
