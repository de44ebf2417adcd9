package aktenlauf.command.deadline;

import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.shared.kernel.CaseCommand;

/** The way into the write side; throws where a store is down. */
@FunctionalInterface
public interface Issue {
  Receipt issue(CaseCommand command, Order order);
}
