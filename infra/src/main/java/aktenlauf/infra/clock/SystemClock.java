package aktenlauf.infra.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The application's time: the machine's plus an offset that only grows. Everything legal or
 * recorded follows it; tokens, TLS, rate limits and timeouts follow the machine's.
 */
public final class SystemClock extends Clock {
  private final Clock machine;
  private volatile Duration offset;

  public SystemClock(Clock machine, Duration offset) {
    this.machine = machine;
    this.offset = offset;
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SystemClock(machine.withZone(zone), offset);
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(offset);
  }

  public Duration offset() {
    return offset;
  }

  /** Moves the time forward; a time that has passed already is left alone. */
  synchronized boolean advanceTo(Instant now) {
    var wanted = Duration.between(machine.instant(), now);
    if (wanted.compareTo(offset) <= 0) {
      return false;
    }
    offset = wanted;
    return true;
  }
}
