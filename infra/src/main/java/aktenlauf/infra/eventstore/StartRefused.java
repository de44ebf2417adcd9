package aktenlauf.infra.eventstore;

/** The application cannot start; the message is one line for the operator. */
public class StartRefused extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message);
  }

  StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
