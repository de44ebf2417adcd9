package aktenlauf.command.errands;

import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.Rejection;
import java.time.Clock;
import java.util.Optional;

/** How errands act in a case: as the system, now, and under an id that a repeat has too. */
public final class Entry {
  /** The way into the write side; throws where a store is down. */
  @FunctionalInterface
  public interface Issue {
    Receipt issue(CaseCommand command, Order order);
  }

  private final SystemOrders orders;
  private final Issue commands;

  /**
   * @param actor by whom it is recorded, as in {@code machine-checks}
   * @param clock the system's time, at which is recorded
   */
  public Entry(String actor, Issue commands, Clock clock) {
    this.orders = new SystemOrders(actor, clock);
    this.commands = commands;
  }

  public Order order(String commandId) {
    return orders.order(commandId);
  }

  /**
   * @return why the case refuses; empty where the command is carried out, now or before
   */
  public Optional<Rejection> issue(CaseCommand command, Order order) {
    return switch (commands.issue(command, order)) {
      case Receipt.Done _ -> Optional.empty();
      case Receipt.Rejected(var reason) -> Optional.of(reason);
      case Receipt.Conflict _, Receipt.Stale _ ->
          throw new IllegalStateException("errands come with neither key nor version");
    };
  }

  /** A refusal is looked at again: the case may have ended meanwhile, or a rule says yes later. */
  public Outcome record(CaseCommand command, String commandId) {
    return issue(command, order(commandId))
        .<Outcome>map(reason -> new Outcome.Later("the case refuses: " + reason))
        .orElseGet(Outcome.Done::new);
  }
}
