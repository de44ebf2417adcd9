package aktenlauf.infra.registers;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a simulator to be asked, whatever it answers. */
public final class Tries {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration BREATH = Duration.ofMillis(3);

  private Tries() {}

  /** Returns once it was asked so many times more. */
  public static void more(Simulator simulator, int times) {
    var wanted = simulator.tries() + times;
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (simulator.tries() < wanted) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "asked %d times only, not %d".formatted(simulator.tries(), wanted));
      }
      LockSupport.parkNanos(BREATH.toNanos());
    }
  }
}
