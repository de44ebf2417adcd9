package aktenlauf.infra.eventstore;

import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** There was no space; nothing was stored, and the same may be tried again. */
public final class StorageFull extends EventStoreException {
  private static final long serialVersionUID = 1L;

  StorageFull(String message, SQLException cause) {
    super(message, cause);
  }
}
