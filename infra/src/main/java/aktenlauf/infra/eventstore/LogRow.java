package aktenlauf.infra.eventstore;

import aktenlauf.infra.axon.Recordings;
import aktenlauf.shared.kernel.Recorded;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A row of the log, its content not read yet.
 *
 * @param stream whose event it is; a case's id for a case's
 * @param sequence place in the stream; the first is 0
 * @param content reads the event; empty where it is no fact; throws where nobody can read it
 */
public record LogRow(
    long position, String stream, long sequence, Supplier<Optional<Recorded>> content) {

  static Optional<LogRow> of(TrackedEventMessage<?> message) {
    var position = message.trackingToken().position().orElseThrow();
    return message instanceof DomainEventMessage<?> domain
        ? Optional.of(
            new LogRow(
                position,
                domain.getAggregateIdentifier(),
                domain.getSequenceNumber(),
                () -> Recordings.fact(message)))
        : Optional.empty();
  }
}
