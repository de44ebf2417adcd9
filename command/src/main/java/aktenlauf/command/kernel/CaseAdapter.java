package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Sealed;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * Subscribes every concrete command of a sealed domain; loads the case, lets it decide, answers
 * with a receipt.
 */
public final class CaseAdapter {
  private static final Receipt NO_CASE =
      new Receipt.Rejected(new Rejection.Unknown("there is no such case"));

  private final Repository<CaseAggregate> cases;
  private final Decider<CaseCommand, CaseState, CaseEvent> decider;
  private final Admission admission;
  private final Predicate<CaseCommand> opening;
  private final Predicate<CaseId> known;

  /**
   * @param opening which commands begin a case
   * @param known whether the case has a stream; asked before a keyed opening only
   */
  public CaseAdapter(
      Repository<CaseAggregate> cases,
      Decider<CaseCommand, CaseState, CaseEvent> decider,
      Admission admission,
      Predicate<CaseCommand> opening,
      Predicate<CaseId> known) {
    this.cases = cases;
    this.decider = decider;
    this.admission = admission;
    this.opening = opening;
    this.known = known;
  }

  /** Axon has no handler for a sealed interface as such: each of its records is subscribed. */
  public void subscribe(CommandBus bus, Class<? extends CaseCommand> domain) {
    OrderClock.install();
    Sealed.concrete(domain).forEach(c -> bus.subscribe(c.getName(), this::handle));
  }

  public void subscribeQuestions(CommandBus bus) {
    bus.subscribe(Inspect.class.getName(), this::inspect);
    bus.subscribe(Recall.class.getName(), this::recall);
  }

  private Receipt handle(CommandMessage<?> message) throws Exception {
    var command = (CaseCommand) message.getPayload();
    var order = Order.of(message.getMetaData());
    if (!opening.test(command)) {
      return load(command.caseId().value()).map(a -> decide(a, command, order)).orElse(NO_CASE);
    }
    // A keyed submission may be a repeat, so its case may be there; a fresh id cannot.
    var there =
        order.commandHash() != null && known.test(command.caseId())
            ? load(command.caseId().value())
            : Optional.<Aggregate<CaseAggregate>>empty();
    return there.isPresent()
        ? decide(there.get(), command, order)
        : decide(cases.newInstance(() -> new CaseAggregate(decider)), command, order);
  }

  private Receipt decide(Aggregate<CaseAggregate> found, CaseCommand command, Order order) {
    return found.invoke(root -> root.handle(command, order, admission));
  }

  private Optional<Inspect.Seen> inspect(CommandMessage<?> message) {
    var caseId = ((Inspect) message.getPayload()).caseId();
    return load(caseId.value())
        .map(a -> a.invoke(root -> new Inspect.Seen(root.state(), root.version())));
  }

  private Optional<Receipt> recall(CommandMessage<?> message) {
    var question = (Recall) message.getPayload();
    return load(question.caseId().value())
        .flatMap(a ->
            a.invoke(root ->
                root.recall(question.caseId(), question.commandId(), question.commandHash())));
  }

  private Optional<Aggregate<CaseAggregate>> load(String caseId) {
    try {
      return Optional.of(cases.load(caseId));
    } catch (AggregateNotFoundException none) {
      return Optional.empty();
    }
  }
}
