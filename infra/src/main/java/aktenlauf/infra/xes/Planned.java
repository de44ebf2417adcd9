package aktenlauf.infra.xes;

import aktenlauf.command.kernel.Order;
import aktenlauf.shared.kernel.CaseCommand;

/**
 * A command that an activity of the log leads to.
 *
 * @param name in kebab-case
 */
record Planned(String name, CaseCommand command, Order order, Situation at) {}
