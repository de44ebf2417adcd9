package aktenlauf.infra.eventstore;

import java.sql.SQLException;

/** The task broke a constraint of its table; nothing of it was stored. */
public final class ConstraintBroken extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  ConstraintBroken(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
