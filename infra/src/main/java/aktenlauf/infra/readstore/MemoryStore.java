package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.memory.MemoryDeadLetters;
import aktenlauf.query.memory.MemoryDocuments;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.serialization.Serializer;

/**
 * Everything in this process: filled from the log at start and gone at the end, documents and
 * tokens together, so neither can be ahead of the other.
 */
public final class MemoryStore implements DocumentStore {
  private final Map<String, MemoryDocuments<?>> documents = new ConcurrentHashMap<>();
  private final MemoryGenerations generations = new MemoryGenerations();
  private final MemoryDeadLetters letters = new MemoryDeadLetters();
  private final TokenStore tokens = new InMemoryTokenStore();

  @Override
  public <D extends ReadDocument> Documents<D> documents(Projection<D> projection, String name) {
    return memory(projection, name);
  }

  @Override
  public <D extends ReadDocument> Documents<D> prepared(Projection<D> projection, String name) {
    return memory(projection, name);
  }

  @SuppressWarnings("unchecked") // a name begins with its projection's
  private <D extends ReadDocument> MemoryDocuments<D> memory(
      Projection<D> projection, String name) {
    return (MemoryDocuments<D>)
        documents.computeIfAbsent(name, n -> new MemoryDocuments<>(projection, n));
  }

  /** Names of what there are documents of. */
  public java.util.Set<String> names() {
    return java.util.Set.copyOf(documents.keySet());
  }

  @Override
  public void drop(String name) {
    documents.remove(name);
  }

  @Override
  public Generations generations() {
    return generations;
  }

  @Override
  public DeadLetters letters() {
    return letters;
  }

  @Override
  public TokenStore tokens(Serializer serializer) {
    return tokens;
  }

  /** Every processor runs in this process, which knows by itself. */
  @Override
  public TokenPositions positions(Serializer serializer) {
    return TokenPositions.none();
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public void close() {
    documents.clear();
  }
}
