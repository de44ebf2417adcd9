package aktenlauf.infra.web;

import aktenlauf.infra.eventstore.NothingStored;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Whether anything was stored when the event store failed. */
final class Outcomes {
  private Outcomes() {}

  static String of(EventStoreException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof NothingStored) {
        return "none";
      }
    }
    return "unknown";
  }
}
