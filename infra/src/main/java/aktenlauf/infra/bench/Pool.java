package aktenlauf.infra.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Cases that were opened while warming up, for further commands; few enough for the cache. */
final class Pool<T> {
  static final int MOST = 4_000;

  private final List<T> cases = new ArrayList<>();

  /** Keeps the case while there is room; the case is asked for then only. */
  synchronized void offer(Supplier<T> opened) {
    if (cases.size() < MOST) {
      cases.add(opened.get());
    }
  }

  /** Each sender's own cases, so that no two senders meet in one. */
  synchronized List<T> share(int place, int senders) throws BenchFailed {
    var mine = new ArrayList<T>();
    for (int i = place; i < cases.size(); i += senders) {
      mine.add(cases.get(i));
    }
    if (mine.isEmpty()) {
      throw new BenchFailed("only %d cases were opened".formatted(cases.size()));
    }
    return mine;
  }
}
