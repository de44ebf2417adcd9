package aktenlauf.infra.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Writing failed in a way that leaves open what is on disk, or the storage is closed; nothing more
 * is written.
 */
public final class StorageBroken extends EventStoreException {
  private static final long serialVersionUID = 1L;

  StorageBroken(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
