package aktenlauf.query.casestatus;

import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;

/**
 * Counts requests per address and minute, so that codes cannot be tried out. Memory is bounded:
 * addresses beyond the most that are told apart share one count.
 */
final class StatusRate {
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
  private static final int MOST_ADDRESSES = 50_000;
  private static final String OTHERS = "";

  private final int perMinute;
  private final LongSupplier nanoTime;
  private final AtomicReference<Window> window;

  /**
   * @param perMinute requests per address; 0 for no limit
   * @param nanoTime the machine's time, as of {@link System#nanoTime}
   */
  StatusRate(int perMinute, LongSupplier nanoTime) {
    this.perMinute = perMinute;
    this.nanoTime = nanoTime;
    this.window = new AtomicReference<>(Window.at(nanoTime.getAsLong()));
  }

  private record Window(long start, Map<String, Integer> counts) {
    static Window at(long start) {
      return new Window(start, new ConcurrentHashMap<>());
    }
  }

  /** Seconds to wait where the address has used up its requests; 0 where it may go on. */
  long secondsToWait(String address) {
    if (perMinute == 0) {
      return 0;
    }
    long now = nanoTime.getAsLong();
    var current = window.updateAndGet(w -> now - w.start() < MINUTE ? w : Window.at(now));
    var counts = current.counts();
    var counted = counts.size() < MOST_ADDRESSES || counts.containsKey(address) ? address : OTHERS;
    int used = counts.merge(counted, 1, (a, b) -> Math.min(a + b, perMinute + 1));
    return used <= perMinute
        ? 0
        : Math.max(1, TimeUnit.NANOSECONDS.toSeconds(current.start() + MINUTE - now) + 1);
  }

  /**
   * Counts a request.
   *
   * @throws ProblemException {@code too-many-requests} where its address has used up its requests
   */
  void admit(HttpServletRequest request, HttpServletResponse response) {
    long wait = secondsToWait(request.getRemoteAddr());
    if (wait > 0) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
      throw new ProblemException(
          new Problem(
              429,
              "too-many-requests",
              "Too many requests",
              "too many requests for a status from this address; try again later",
              Map.of()));
    }
  }
}
