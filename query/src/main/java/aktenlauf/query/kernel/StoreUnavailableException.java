package aktenlauf.query.kernel;

/** Where documents lie does not answer. */
public final class StoreUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailableException(String store, Throwable cause) {
    super(store + " does not answer: " + cause.getMessage(), cause);
  }
}
