package aktenlauf.query.history;

import aktenlauf.shared.kernel.Fact;

/** Writes an event as a JSON object, in clear and without the case's id. */
@FunctionalInterface
public interface EventJson {
  String of(Fact event);
}
