package aktenlauf.query.statistics;

import aktenlauf.query.period.Durations;
import aktenlauf.query.statistics.CaseFacts.End;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of a procedure's cases of a year, and of a unit where asked for. */
final class Figures {
  private final Durations durations = new Durations();
  private final Map<String, long[]> checks = new TreeMap<>();
  private long cases;
  private long open;
  private long closed;
  private long late;
  private long deemed;
  private long objections;

  void add(Cell.Cases cell, long count, long objected) {
    cases += count;
    objections += objected;
    open += cell.end() == End.OPEN ? count : 0;
    late += cell.late() ? count : 0;
    deemed += cell.deemed() ? count : 0;
    if (cell.end() == End.CLOSED) {
      closed += count;
      durations.add(cell.days(), count);
    }
  }

  void add(Cell.Check cell, long count) {
    var sums = checks.computeIfAbsent(cell.rule(), _ -> new long[2]);
    sums[0] += cell.checked() ? count : 0;
    sums[1] += cell.different() ? count : 0;
  }

  /** A withdrawn or forwarded case has ended, but was not closed. */
  void json(Map<String, @Nullable Object> row) {
    row.put("cases", cases);
    row.put("open", open);
    row.put("closed", closed);
    row.put("medianDays", durations.median());
    row.put("p90Days", durations.p90());
    row.put("ended", cases - open);
    row.put("endedLate", late);
    row.put("deemedApprovals", deemed);
    row.put("objections", objections);
    row.put("fourEyes", fourEyes());
  }

  private List<Map<String, Object>> fourEyes() {
    return checks.entrySet().stream()
        .map(e -> {
          var pair = new LinkedHashMap<String, Object>();
          pair.put("rule", e.getKey());
          pair.put("checked", e.getValue()[0]);
          pair.put("byDifferentPersons", e.getValue()[1]);
          return (Map<String, Object>) pair;
        })
        .toList();
  }
}
