package aktenlauf.command.web;

import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the moment of a live act from the one clock, the caller's token and capacity. */
@Component
class Moments {
  private final Clock clock;

  Moments(Clock clock) {
    this.clock = clock;
  }

  Moment now(Caller caller, Actor actor, @Nullable Long seenVersion) {
    return of(caller, actor, caller.trustLevel(), seenVersion);
  }

  Moment of(Caller caller, Actor actor, String trustLevel, @Nullable Long seenVersion) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var today = LocalDate.ofInstant(now, MetaDataNames.BERLIN);
    return new Moment(
        now, now, today, today, actor, caller.access(), null, trustLevel, seenVersion);
  }
}
