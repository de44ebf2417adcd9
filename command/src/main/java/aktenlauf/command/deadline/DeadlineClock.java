package aktenlauf.command.deadline;

import aktenlauf.shared.kernel.MetaDataNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Turns passed deadlines into commands, day by day in legal order, however long nobody did. It
 * holds nothing that the log does not: several may tick at a time, and each effect happens once.
 */
public final class DeadlineClock {
  private final OpenDeadlines index;
  private final CaseLog log;
  private final Issue commands;
  private final Clock clock;
  private final ReentrantLock ticking = new ReentrantLock();
  private volatile boolean stopped;

  /**
   * @param clock the system's time; the day is taken from it in Europe/Berlin
   */
  public DeadlineClock(OpenDeadlines index, CaseLog log, Issue commands, Clock clock) {
    this.index = index;
    this.log = log;
    this.commands = commands;
    this.clock = clock;
  }

  /** Acts on everything that has passed; what fails is logged and left to the next tick. */
  public Acted tick() {
    return tickAfter(() -> {});
  }

  /**
   * Moves the time and acts on everything that has passed then; no other tick of this process comes
   * between.
   */
  public Acted tickAfter(Runnable move) {
    ticking.lock();
    try {
      move.run();
      var today = LocalDate.now(clock.withZone(MetaDataNames.BERLIN));
      return new Tick(
              index, new Filling(index, log), new Expiry(commands, clock), today, () -> stopped)
          .run();
    } finally {
      ticking.unlock();
    }
  }

  /** Lets a tick on its way end after the cases that it is at; the next one goes on. */
  public void stop() {
    stopped = true;
  }
}
