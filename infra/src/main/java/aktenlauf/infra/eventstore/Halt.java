package aktenlauf.infra.eventstore;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process at once: after a failed fsync only a new start, which reads the disk, can tell
 * what was stored.
 */
public final class Halt implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Halt.class);

  /** Time for answers on their way to leave. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  @Override
  public void run() {
    LOG.error("stopping: what is on disk is unknown until the next start reads it");
    try {
      Thread.sleep(GRACE);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
