package aktenlauf.query.period;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many cases took how many days. */
public final class Durations {
  private final NavigableMap<Long, Long> casesByDays = new TreeMap<>();
  private long cases;

  public void add(long days, long count) {
    casesByDays.merge(days, count, Long::sum);
    cases += count;
  }

  /** The middle one; of an even number the mean of the two in the middle. Null without cases. */
  public @Nullable Double median() {
    return cases == 0 ? null : (ranked((cases + 1) / 2) + ranked(cases / 2 + 1)) / 2.0;
  }

  /** The fewest days within which nine in ten were done. Null without cases. */
  public @Nullable Long p90() {
    return cases == 0 ? null : ranked((cases * 9 + 9) / 10);
  }

  /**
   * @param rank from 1
   */
  private long ranked(long rank) {
    long seen = 0;
    for (Map.Entry<Long, Long> entry : casesByDays.entrySet()) {
      seen += entry.getValue();
      if (seen >= rank) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("%d is beyond %d cases".formatted(rank, cases));
  }
}
