package aktenlauf.infra.axon;

import aktenlauf.command.kernel.CaseAggregate;
import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decider;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Blank aggregates with their decider; everything else comes from the stream. */
final class CaseFactory implements AggregateFactory<CaseAggregate> {
  private final Decider<CaseCommand, CaseState, CaseEvent> decider;

  CaseFactory(Decider<CaseCommand, CaseState, CaseEvent> decider) {
    this.decider = decider;
  }

  @Override
  public CaseAggregate createAggregateRoot(String id, DomainEventMessage<?> first) {
    return new CaseAggregate(decider);
  }

  @Override
  public Class<CaseAggregate> getAggregateType() {
    return CaseAggregate.class;
  }
}
