package aktenlauf.infra.readstore;

import aktenlauf.infra.axon.Recordings;
import aktenlauf.shared.kernel.Recorded;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;

/**
 * The events seen last. All read models follow the same log, and deciphering and reading an event
 * costs more than applying it, so the first one that meets it does it for all.
 */
final class Recollection {
  private static final int SIZE = 4096;

  private final AtomicReferenceArray<Recorded> seen = new AtomicReferenceArray<>(SIZE);

  /** Empty where the message is none of a case's events. */
  Optional<Recorded> of(TrackedEventMessage<?> message) {
    long position = position(message);
    int slot = (int) (position & (SIZE - 1));
    var known = seen.get(slot);
    if (known != null && known.position() == position) {
      return Optional.of(known);
    }
    var read = Recordings.of(message);
    read.ifPresent(r -> seen.set(slot, r));
    return read;
  }

  static long position(TrackedEventMessage<?> message) {
    var token = WrappedToken.unwrapLowerBound(message.trackingToken());
    var position = token == null ? OptionalLong.empty() : token.position();
    return position.orElseThrow();
  }
}
