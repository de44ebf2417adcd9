package aktenlauf.command.deadline;

import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.proceeding.ProceedingCommand.ExpireDeadline;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a case to let one of its deadlines expire. */
final class Expiry {
  private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
  private static final Actor CLOCK = new Actor(Actor.Kind.CLOCK, "clock", "clock", null);
  private static final String TRUST = "high";

  /** It was met or moved meanwhile, or another was quicker. */
  private static final String LATE = "deadline-not-running";

  private final Issue commands;
  private final Clock clock;

  Expiry(Issue commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /** True where it has expired by this call: not where it no longer ran, or another was quicker. */
  boolean of(OpenDeadline d) {
    var order = new Order(moment(d.due()), d.commandId(), null, null);
    return switch (commands.issue(new ExpireDeadline(d.caseId(), d.deadline(), d.due()), order)) {
      case Receipt.Done done -> !done.repeated();
      case Receipt.Rejected(var reason) -> {
        if (!(reason instanceof Rejection.Refused(var rule, _, _) && rule.equals(LATE))) {
          LOG.warn("{} of case {} does not expire: {}", d.deadline(), d.caseId(), reason);
        }
        yield false;
      }
      case Receipt.Conflict _, Receipt.Stale _ ->
          throw new IllegalStateException("the clock sends neither key nor version");
    };
  }

  /** What the law makes of a day happens when the day is over, whenever it is recorded. */
  private Moment moment(LocalDate due) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var over = due.plusDays(1).atStartOfDay(MetaDataNames.BERLIN).toInstant();
    return new Moment(
        now,
        earlier(over, now),
        due,
        LocalDate.ofInstant(now, MetaDataNames.BERLIN),
        CLOCK,
        Access.ALL,
        null,
        TRUST,
        null);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
