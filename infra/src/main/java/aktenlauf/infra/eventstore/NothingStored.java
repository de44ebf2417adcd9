package aktenlauf.infra.eventstore;

import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Writing failed and left nothing behind; the same may be tried again. */
public sealed class NothingStored extends EventStoreException permits StorageFull {
  private static final long serialVersionUID = 1L;

  NothingStored(String message, SQLException cause) {
    super(message, cause);
  }
}
