package aktenlauf.infra.errands;

import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Errands;
import aktenlauf.command.errands.Outcome;
import aktenlauf.infra.errands.Ledger.Open;
import aktenlauf.infra.eventstore.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs errands whose time has come, some at once. One that cannot be done now is tried again after
 * a pause that doubles; it is never given up here. Pauses are the machine's time. How long an
 * errand has been waiting is the system's: what waits is tried at once when that is moved.
 */
final class Runner {
  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
  private static final int AT_ONCE = 16;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 20;
  private static final Duration MOVED = Duration.ofSeconds(1);

  private final List<Errands> domains;
  private final EventLog log;
  private final Ledger ledger;
  private final InstantSource machine;
  private final InstantSource clock;
  private final Duration pause;
  private Duration ahead;

  /**
   * @param machine the machine's time, of the pauses
   * @param clock the system's time, by which an errand's patience ends
   * @param pause before the second try
   */
  Runner(
      List<Errands> domains,
      EventLog log,
      Ledger ledger,
      InstantSource machine,
      InstantSource clock,
      Duration pause) {
    this.domains = List.copyOf(domains);
    this.log = log;
    this.ledger = ledger;
    this.machine = machine;
    this.clock = clock;
    this.pause = pause;
    this.ahead = Duration.between(machine.instant(), clock.instant());
  }

  /** Returns when each errand that was due has been tried once; how many there were. */
  int run() throws InterruptedException {
    var now = machine.instant();
    if (moved(now)) {
      ledger.wake(now);
    }
    var due = ledger.claim(now, now.plus(LEASE), AT_ONCE);
    if (due.isEmpty()) {
      return 0;
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries = new ArrayList<Callable<Void>>();
      due.forEach(open ->
          tries.add(() -> {
            attempt(open);
            return null;
          }));
      threads.invokeAll(tries);
    }
    return due.size();
  }

  private boolean moved(Instant now) {
    var further = Duration.between(now, clock.instant());
    if (further.minus(ahead).abs().compareTo(MOVED) < 0) {
      return false;
    }
    ahead = further;
    return true;
  }

  private void attempt(Open open) {
    var errand = open.errand();
    try {
      var outcome =
          domain(errand)
              .run(
                  errand, log.of(errand.caseId()), Duration.between(open.since(), clock.instant()));
      switch (outcome) {
        case Outcome.Done _ -> ledger.settle(errand);
        case Outcome.Later(var why) -> again(open, why);
      }
    } catch (RuntimeException failed) {
      LOG.warn("{} for case {} waits", errand.kind(), errand.caseId(), failed);
      again(open, failed.toString());
    }
  }

  private Errands domain(Errand errand) {
    return domains.stream()
        .filter(d -> d.knows(errand))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody runs " + errand.kind()));
  }

  private void again(Open open, String why) {
    ledger.again(open.errand(), machine.instant().plus(pause(open.tries())), why);
  }

  private Duration pause(int tries) {
    var longer = pause.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }

  void note(Errand errand) {
    ledger.add(errand, clock.instant(), machine.instant());
  }
}
