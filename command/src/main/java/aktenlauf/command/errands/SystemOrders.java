package aktenlauf.command.errands;

import aktenlauf.command.kernel.Order;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Orders of the system, now. */
public final class SystemOrders {
  /** What errands act as; no token stands for it. */
  public static final String ROLE = "system";

  private static final String TRUST = "high";

  private final Actor system;
  private final Clock clock;

  /**
   * @param actor by whom it is recorded, as in {@code machine-checks}
   * @param clock the system's time, at which is recorded
   */
  public SystemOrders(String actor, Clock clock) {
    this.system = new Actor(Actor.Kind.SYSTEM, actor, ROLE, null);
    this.clock = clock;
  }

  /**
   * @param commandId the same for a repeat
   */
  public Order order(String commandId) {
    var now = now();
    var today = LocalDate.ofInstant(now, MetaDataNames.BERLIN);
    var moment = new Moment(now, now, today, today, system, Access.ALL, null, TRUST, null);
    return new Order(moment, commandId, null, null);
  }

  /** In whole milliseconds, as events are stored. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
