package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Derived;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Rejection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The one aggregate: holds a case's state, asks its decider, remembers what it has answered. */
@AggregateRoot(type = "Case")
public class CaseAggregate {
  static final int MOST_EVENTS = 1_000;
  static final Rejection FULL =
      new Rejection.Refused("stream-full", "a case holds at most 1,000 events; open a linked case");

  private final Decider<CaseCommand, CaseState, CaseEvent> decider;
  private final Map<String, Answer> answers = new HashMap<>();
  @AggregateIdentifier private @Nullable String id;
  private CaseState state;
  private long version;

  /** Version of the last event that says something new. */
  private long news;

  public CaseAggregate(Decider<CaseCommand, CaseState, CaseEvent> decider) {
    this.decider = decider;
    this.state = decider.initial();
  }

  Receipt handle(CaseCommand command, Order order, Admission admission) {
    var earlier = recall(command.caseId(), order.commandId(), order.commandHash());
    if (earlier.isPresent()) {
      return earlier.get();
    }
    var seen = order.moment().seenVersion();
    if (seen != null && (seen < news || seen > version)) {
      return new Receipt.Stale(version);
    }
    return switch (decider.decide(command, state, order.moment())) {
      case Decision.Rejected<CaseEvent>(var reason) -> new Receipt.Rejected(reason);
      case Decision.Accepted<CaseEvent> accepted -> {
        if (version + accepted.events().size() > MOST_EVENTS) {
          yield new Receipt.Rejected(FULL);
        }
        var admitted = admission.admit(command);
        if (!admitted.equals(command)
            && decider.decide(admitted, state, order.moment())
                instanceof Decision.Accepted<CaseEvent> again) {
          accepted = again;
        }
        yield apply(admitted, accepted, order);
      }
    };
  }

  private Receipt apply(CaseCommand command, Decision.Accepted<CaseEvent> accepted, Order order) {
    var first = true;
    for (var event : accepted.events()) {
      var envelope = order.envelope(accepted, first);
      AggregateLifecycle.apply(event, MetaData.from(MetaDataNames.write(envelope)));
      first = false;
    }
    var types = accepted.events().stream().map(e -> EventType.of(e.getClass()).name()).toList();
    return new Receipt.Done(command.caseId(), version, types, state.reference(), false);
  }

  @EventSourcingHandler
  void on(
      CaseEvent event, MetaData metaData, @SequenceNumber long sequence, @Timestamp Instant at) {
    Envelope envelope = MetaDataNames.read(metaData, at);
    id = event.caseId().value();
    version = sequence + 1;
    if (!(event instanceof Derived)) {
      news = version;
    }
    state = decider.evolve(state, event, envelope);
    answers.merge(
        envelope.commandId(),
        new Answer(envelope.commandHash(), version, List.of(EventType.of(event.getClass()).name())),
        Answer::and);
  }

  /** What the command was answered before, if it was. */
  Optional<Receipt> recall(CaseId caseId, String commandId, @Nullable String commandHash) {
    return Optional.ofNullable(answers.get(commandId))
        .map(a -> a.repeat(caseId, commandHash, state.reference()));
  }

  CaseState state() {
    return state;
  }

  long version() {
    return version;
  }
}
