package aktenlauf.query.history;

import aktenlauf.shared.kernel.CaseEvent;

/** Writes an event as a JSON object, in clear and without the case's id. */
@FunctionalInterface
public interface EventJson {
  String of(CaseEvent event);
}
