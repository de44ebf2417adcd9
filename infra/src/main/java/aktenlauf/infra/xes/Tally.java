package aktenlauf.infra.xes;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts what many threads do. */
final class Tally {
  private final LongAdder cases = new LongAdder();
  private final LongAdder activities = new LongAdder();
  private final LongAdder events = new LongAdder();
  private final Map<String, LongAdder> deviations = new ConcurrentHashMap<>();

  void rehearsed(Trace trace, long itsEvents) {
    cases.increment();
    activities.add(trace.activities().size());
    events.add(itsEvents);
  }

  void deviations(List<String> rules) {
    rules.forEach(r -> deviations.computeIfAbsent(r, _ -> new LongAdder()).increment());
  }

  Imported total() {
    return new Imported(
        cases.sum(),
        activities.sum(),
        events.sum(),
        deviations.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().sum())));
  }
}
