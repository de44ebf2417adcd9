package aktenlauf.infra.axon;

import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.Fact;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Recorded;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;

/** An event message as projections and auditors see it. */
public final class Recordings {
  private Recordings() {}

  /** Empty where the message is none of a case's events. */
  public static Optional<Recorded> of(TrackedEventMessage<?> message) {
    var token = WrappedToken.unwrapLowerBound(message.trackingToken());
    return of(message, token.position().orElseThrow());
  }

  /**
   * Of a message that was read from its case's stream, where the position in the log is not known.
   */
  public static Optional<Recorded> of(EventMessage<?> message, long position) {
    return message.getPayload() instanceof CaseEvent ? fact(message, position) : Optional.empty();
  }

  /** Of whatever stream: those of things that cases share included. */
  public static Optional<Recorded> fact(TrackedEventMessage<?> message) {
    var token = WrappedToken.unwrapLowerBound(message.trackingToken());
    return fact(message, token.position().orElseThrow());
  }

  /** The same, read from its stream. */
  public static Optional<Recorded> fact(EventMessage<?> message, long position) {
    if (!(message.getPayload() instanceof Fact event)
        || !(message instanceof DomainEventMessage<?> domain)) {
      return Optional.empty();
    }
    var type = EventType.of(event.getClass());
    return Optional.of(
        new Recorded(
            position,
            domain.getSequenceNumber() + 1,
            type.name(),
            type.revision(),
            event,
            MetaDataNames.read(message.getMetaData(), message.getTimestamp())));
  }
}
