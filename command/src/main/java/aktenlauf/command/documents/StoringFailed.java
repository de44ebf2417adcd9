package aktenlauf.command.documents;

/** The store of documents is full, away or broken; no event names what was to be stored. */
public final class StoringFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoringFailed(String documentId, Exception cause) {
    super("the document %s could not be stored".formatted(documentId), cause);
  }
}
