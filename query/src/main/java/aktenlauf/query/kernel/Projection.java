package aktenlauf.query.kernel;

import aktenlauf.shared.kernel.Recorded;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A read model as a pure function of the log: the same events give the same documents, live, in a
 * rebuild and in an audit's replay.
 *
 * @param <D> the document
 */
public interface Projection<D extends ReadDocument> {
  /** The read model's name in kebab-case, as operators and auditors call it. */
  String name();

  /**
   * Number of the shape that the documents have, from 1. Raise it whenever a document or what the
   * projection makes of an event changes: what is stored in another shape is neither read nor
   * written, and the new one is filled from the log.
   */
  int shape();

  /** A public record; stored by the driver's own codec for records, without what is null. */
  Class<D> document();

  /** The document that the event changes; empty where the read model does not care. */
  Optional<String> documentId(Recorded recorded);

  /**
   * The document after the event; its {@code version} and {@code position} are the event's.
   *
   * @param before null where there is none yet
   */
  D apply(@Nullable D before, Recorded recorded);

  /**
   * Under which names readers may wait for a document, besides its id: values by which they look it
   * up, such as a file number.
   */
  default List<String> names(D document) {
    return List.of();
  }

  /** Whether every document is written by one event only, so that nothing is read before. */
  default boolean once() {
    return false;
  }

  /** Indexes that serve the read model's lists. */
  List<Index> indexes();

  /**
   * A compound index; a field that begins with {@code -} is descending.
   *
   * @param fields equality first, then sort, then {@code _id}
   */
  record Index(List<String> fields, boolean unique) {
    public Index {
      fields = List.copyOf(fields);
    }

    public static Index on(String... fields) {
      return new Index(List.of(fields), false);
    }

    public static Index unique(String... fields) {
      return new Index(List.of(fields), true);
    }
  }
}
