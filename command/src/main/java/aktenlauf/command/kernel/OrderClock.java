package aktenlauf.command.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * An event is recorded at the moment of the order that led to it. Axon would take the machine's
 * time, which is another where the system's clock was moved, and may be of the next day.
 */
final class OrderClock extends Clock {
  private final Clock otherwise;

  private OrderClock(Clock otherwise) {
    this.otherwise = otherwise;
  }

  /** Axon has one clock per machine; it holds nothing of one application. */
  static synchronized void install() {
    if (!(GenericEventMessage.clock instanceof OrderClock)) {
      GenericEventMessage.clock = new OrderClock(GenericEventMessage.clock);
    }
  }

  @Override
  public Instant instant() {
    return CurrentUnitOfWork.isStarted()
        ? Order.find(CurrentUnitOfWork.get().getMessage().getMetaData())
            .map(order -> order.moment().recordedAt())
            .orElseGet(otherwise::instant)
        : otherwise.instant();
  }

  @Override
  public ZoneId getZone() {
    return otherwise.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new OrderClock(otherwise.withZone(zone));
  }
}
