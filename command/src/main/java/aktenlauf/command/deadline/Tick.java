package aktenlauf.command.deadline;

import aktenlauf.shared.kernel.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run over everything that has passed: the earliest day first, all its deadlines, then the
 * earliest again, since an effect may begin a deadline that has passed already.
 */
final class Tick {
  private static final Logger LOG = LoggerFactory.getLogger(Tick.class);

  /** So many cases at a time share one commit to disk. */
  private static final int AT_A_TIME = 16;

  /** So many failures in a row are not the cases' own: the store is down. */
  private static final int MOST_FAILURES = 32;

  private final OpenDeadlines index;
  private final Filling filling;
  private final Expiry expiry;
  private final LocalDate today;
  private final BooleanSupplier stopped;
  private final Set<OpenDeadline> tried = new HashSet<>();
  private final Set<CaseId> failed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger failuresInARow = new AtomicInteger();
  private final AtomicLong expired = new AtomicLong();

  Tick(
      OpenDeadlines index,
      Filling filling,
      Expiry expiry,
      LocalDate today,
      BooleanSupplier stopped) {
    this.index = index;
    this.stopped = stopped;
    this.filling = filling;
    this.expiry = expiry;
    this.today = today;
  }

  Acted run() {
    try {
      while (!ended()) {
        filling.run();
        var next = next();
        if (next.isEmpty()) {
          return new Acted(expired.get(), failed.isEmpty());
        }
        act(next);
      }
    } catch (RuntimeException storeDown) {
      LOG.error("the tick ends, the next one goes on: the deadlines cannot be read", storeDown);
    }
    return new Acted(expired.get(), false);
  }

  private boolean ended() {
    return failuresInARow.get() >= MOST_FAILURES || stopped.getAsBoolean();
  }

  /** All of the earliest passed day that this tick has not tried; empty where nothing is left. */
  private List<OpenDeadline> next() {
    var from = LocalDate.MIN;
    for (Optional<LocalDate> day; (day = passed(from)).isPresent(); from = day.get().plusDays(1)) {
      var left = index.on(day.get()).stream().filter(this::left).toList();
      if (!left.isEmpty()) {
        return left;
      }
    }
    return List.of();
  }

  private Optional<LocalDate> passed(LocalDate from) {
    return index.earliest(from).filter(day -> day.isBefore(today));
  }

  /** A case that failed keeps its order: what is due later waits for the next tick too. */
  private boolean left(OpenDeadline d) {
    return !tried.contains(d) && !failed.contains(d.caseId());
  }

  private void act(List<OpenDeadline> deadlines) {
    tried.addAll(deadlines);
    var cases = new LinkedHashMap<CaseId, List<OpenDeadline>>();
    deadlines.forEach(d -> cases.computeIfAbsent(d.caseId(), _ -> new ArrayList<>()).add(d));
    var queue = new ConcurrentLinkedQueue<>(cases.values());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Math.min(AT_A_TIME, cases.size()); i++) {
        threads.execute(() -> work(queue));
      }
    }
  }

  private void work(Queue<List<OpenDeadline>> cases) {
    for (List<OpenDeadline> own; !ended() && (own = cases.poll()) != null; ) {
      act(own.getFirst().caseId(), own);
    }
  }

  private void act(CaseId caseId, List<OpenDeadline> own) {
    try {
      for (var deadline : own) {
        if (expiry.of(deadline)) {
          expired.incrementAndGet();
        }
      }
      failuresInARow.set(0);
    } catch (RuntimeException failure) {
      failed.add(caseId);
      failuresInARow.incrementAndGet();
      LOG.error("case {} waits for the next tick: {}", caseId, own, failure);
    }
  }
}
