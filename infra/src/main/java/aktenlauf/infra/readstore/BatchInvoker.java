package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.Projector;
import aktenlauf.shared.kernel.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Hands a whole batch to the projector with its last message: then it is written before Axon stores
 * the token, and a crash in between means redelivery, never loss.
 */
final class BatchInvoker implements EventHandlerInvoker {
  private final Projector<?> projector;
  private final Recollection recollection;
  private final IntConsumer begin;
  private volatile long position;

  /**
   * @param begin told the size of each batch before it is applied
   */
  BatchInvoker(Projector<?> projector, Recollection recollection, IntConsumer begin) {
    this.projector = projector;
    this.recollection = recollection;
    this.begin = begin;
  }

  /** Place in the log up to which this process has written; 0 where it has written nothing. */
  long position() {
    return position;
  }

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    if (!(CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch)) {
      apply(List.of(message));
    } else if (batch.isLastMessage()) {
      apply(batch.getMessages());
    }
  }

  private void apply(List<? extends Message<?>> messages) {
    begin.accept(messages.size());
    var events = new ArrayList<Recorded>(messages.size());
    long last = position;
    for (var message : messages) {
      var tracked = (TrackedEventMessage<?>) message;
      recollection.of(tracked).ifPresent(events::add);
      last = Math.max(last, Recollection.position(tracked));
    }
    projector.apply(events);
    position = last;
  }

  @Override
  public void segmentReleased(Segment segment) {
    projector.forget();
  }
}
