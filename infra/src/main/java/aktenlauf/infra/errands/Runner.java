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
 * a pause that doubles; it is never given up here.
 */
final class Runner {
  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
  private static final int AT_ONCE = 16;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 20;

  private final List<Errands> domains;
  private final EventLog log;
  private final Ledger ledger;
  private final InstantSource machine;
  private final Duration pause;

  /**
   * @param machine the machine's time: how long somebody is away has nothing to do with legal time
   * @param pause before the second try
   */
  Runner(
      List<Errands> domains, EventLog log, Ledger ledger, InstantSource machine, Duration pause) {
    this.domains = List.copyOf(domains);
    this.log = log;
    this.ledger = ledger;
    this.machine = machine;
    this.pause = pause;
  }

  /** Returns when each errand that was due has been tried once; how many there were. */
  int run() throws InterruptedException {
    var now = machine.instant();
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

  private void attempt(Open open) {
    var errand = open.errand();
    try {
      var outcome =
          domain(errand)
              .run(
                  errand,
                  log.of(errand.caseId()),
                  Duration.between(open.since(), machine.instant()));
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

  Instant now() {
    return machine.instant();
  }
}
