package aktenlauf.query.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where read models lie. A rebuild swaps the documents beneath; readers ask anew for every query.
 */
public interface ReadStore {
  /** The documents that serve readers now. */
  <D extends ReadDocument> Documents<D> collection(Projection<D> projection);

  /**
   * Reads a document, and where a version is asked for waits up to two seconds until it has
   * arrived.
   *
   * @param id the document's id, where known before it is read
   * @param read reads the document anew
   */
  <D extends ReadDocument> Reading<D> read(
      Projection<D> projection, String id, @Nullable Long minVersion, Supplier<Optional<D>> read);

  /** What a read gave. */
  sealed interface Reading<D> {
    record Found<D>(D document) implements Reading<D> {}

    record Missing<D>() implements Reading<D> {}

    /** The read model has not reached the version yet: 202 with {@code Retry-After}. */
    record NotYet<D>() implements Reading<D> {}
  }
}
