package aktenlauf.infra.readstore.embedded;

import java.util.concurrent.atomic.LongAdder;

/** Counts how queries were answered. */
public final class QueryCount {
  private final LongAdder byIndex = new LongAdder();
  private final LongAdder byScan = new LongAdder();

  void index() {
    byIndex.increment();
  }

  void scan() {
    byScan.increment();
  }

  public long byIndex() {
    return byIndex.sum();
  }

  public long byScan() {
    return byScan.sum();
  }
}
