package aktenlauf.infra.bench;

/** A measurement that could not be taken; the message is for whoever started it. */
public final class BenchFailed extends Exception {
  private static final long serialVersionUID = 1L;

  BenchFailed(String message) {
    super(message);
  }

  BenchFailed(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }
}
