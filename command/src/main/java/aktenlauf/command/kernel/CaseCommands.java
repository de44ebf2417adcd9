package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import java.util.Optional;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The way into the write side: sends a command to its case and waits until its events are on disk.
 */
public final class CaseCommands {
  private static final int TRIES = 3;

  private final CommandBus bus;
  private final Predicate<RuntimeException> lostRace;

  /**
   * @param lostRace whether a refusal of the store says that another writer was first in a stream
   */
  public CaseCommands(CommandBus bus, Predicate<RuntimeException> lostRace) {
    this.bus = bus;
    this.lostRace = lostRace;
  }

  /**
   * Two writers who meet in one stream are told apart by the store; the loser decides again on what
   * the winner stored.
   *
   * @throws EventStoreException where the store is down; the command may be sent again under the
   *     same key
   */
  public Receipt issue(CaseCommand command, Order order) {
    for (int attempt = 1; ; attempt++) {
      try {
        return (Receipt) send(new GenericCommandMessage<CaseCommand>(command, order.asMetaData()));
      } catch (RuntimeException refused) {
        if (attempt == TRIES || !lostRace.test(refused)) {
          throw refused;
        }
      }
    }
  }

  /** The state on the write side, which is never behind; empty where there is no such case. */
  public Optional<Inspect.Seen> inspect(CaseId caseId) {
    return ((Optional<?>) send(new GenericCommandMessage<>(new Inspect(caseId))))
        .map(Inspect.Seen.class::cast);
  }

  /** The answer that the same key got before in this case; empty where it was not used. */
  public Optional<Receipt> recall(CaseId caseId, String commandId, String commandHash) {
    return ((Optional<?>)
            send(new GenericCommandMessage<>(new Recall(caseId, commandId, commandHash))))
        .map(Receipt.class::cast);
  }

  private <C> Object send(GenericCommandMessage<C> message) {
    var callback = new FutureCallback<C, Object>();
    bus.dispatch(message, callback);
    var result = callback.getResult();
    if (result.isExceptional()) {
      var cause = result.exceptionResult();
      if (cause instanceof RuntimeException known) {
        throw known;
      }
      throw new CommandExecutionException("the command could not be carried out", cause);
    }
    return result.getPayload();
  }
}
