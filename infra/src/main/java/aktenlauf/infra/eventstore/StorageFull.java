package aktenlauf.infra.eventstore;

import java.sql.SQLException;

/** There was no space; the same may be tried again when there is. */
public final class StorageFull extends NothingStored {
  private static final long serialVersionUID = 1L;

  StorageFull(String message, SQLException cause) {
    super(message, cause);
  }
}
