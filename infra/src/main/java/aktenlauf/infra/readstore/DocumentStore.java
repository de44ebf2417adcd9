package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;

/**
 * Where documents lie, and with them all that must not be ahead of them or behind: tokens, dead
 * letters and which generation serves.
 */
public interface DocumentStore extends AutoCloseable {
  /** The documents of that name; none where nobody has written any. */
  <D extends ReadDocument> Documents<D> documents(Projection<D> projection, String name);

  /** The same with indexes. */
  <D extends ReadDocument> Documents<D> prepared(Projection<D> projection, String name);

  /** Drops documents; nothing where there are none. */
  void drop(String name);

  Generations generations();

  DeadLetters letters();

  TokenStore tokens(Serializer serializer);

  TokenPositions positions(Serializer serializer);

  /** Whether other processes use the same store. */
  boolean shared();

  @Override
  void close();
}
