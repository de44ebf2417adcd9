package aktenlauf.query.kernel;

/** What every document of a read model carries; its components are stored under these names. */
public interface ReadDocument {
  /** Stored as {@code _id}: annotate the record's component with {@code @BsonId}. */
  String id();

  /** Number of events of the case's stream that the document has seen. */
  long version();

  /** Place in the log of the last event applied; a redelivered event changes nothing. */
  long position();
}
