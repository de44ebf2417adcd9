package aktenlauf.query.worklist;

import aktenlauf.query.period.Durations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of one person, or of nobody, in one unit. */
final class Workload {
  private final Durations ages = new Durations();
  private long open;
  private long overdue;
  private long dueSoon;
  private long closed;

  /**
   * @param days since receipt
   */
  void open(long days, long cases) {
    open += cases;
    ages.add(days, cases);
  }

  void overdue(long cases) {
    overdue += cases;
  }

  void dueSoon(long cases) {
    dueSoon += cases;
  }

  void closed(long cases) {
    closed += cases;
  }

  Map<String, @Nullable Object> json(String holder) {
    int end = holder.indexOf(Share.SEPARATOR);
    var assignee = holder.substring(end + 1);
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("unit", holder.substring(0, end));
    json.put("assignee", assignee.equals(WorklistRow.NOBODY) ? null : assignee);
    json.put("open", open);
    json.put("overdue", overdue);
    json.put("dueInFiveWorkingDays", dueSoon);
    json.put("medianAgeDays", ages.median());
    json.put("closedInThirtyDays", closed);
    return json;
  }
}
