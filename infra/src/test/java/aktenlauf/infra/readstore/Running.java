package aktenlauf.infra.readstore;

import aktenlauf.infra.serialization.EventSerializer;
import aktenlauf.infra.serialization.SubjectKeys;
import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Projection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Read models that follow a log, as in the application. */
public final class Running implements AutoCloseable {
  private static final Duration LONG = Duration.ofSeconds(60);

  public final DocumentStore documents;
  public final ReadModelStore store;
  public final DeadLetters letters;
  public final ReadModels models;
  public final RebuildReadModel rebuild;
  public final Log log;
  private final boolean ownsStore;

  Running(Log log, DocumentStore documents, boolean ownsStore, List<Projection<?>> projections) {
    this(log, documents, ownsStore, projections, documents.tokens(serializer()));
  }

  Running(
      Log log,
      DocumentStore documents,
      boolean ownsStore,
      List<Projection<?>> projections,
      TokenStore tokens) {
    this.log = log;
    this.documents = documents;
    this.ownsStore = ownsStore;
    store = new ReadModelStore(documents);
    letters = documents.letters();
    var processors =
        new Processors(
            store,
            letters,
            log,
            tokens,
            documents.positions(serializer()),
            new ReadModelSettings(1000, 500, Duration.ofMillis(5), Duration.ofMillis(200)));
    models = new ReadModels(projections, store, processors, log::head, documents.shared());
    rebuild = new RebuildReadModel(models, processors, log::head, Duration.ofMillis(200));
    models.start();
  }

  public static Running inMemory(Log log, Projection<?>... projections) {
    return new Running(log, new MemoryStore(), true, List.of(projections));
  }

  public static Running inAServer(Log log, Projection<?>... projections) {
    return new Running(log, Stores.compatible(), true, List.of(projections));
  }

  public static EventSerializer serializer() {
    return new EventSerializer(
        new SubjectKeys() {
          @Override
          public SecretKey obtain(String keyId) {
            throw new IllegalStateException("tokens hold nothing personal");
          }

          @Override
          public Optional<SecretKey> find(String keyId) {
            return Optional.empty();
          }
        });
  }

  /** Returns when everything in the log is shown. */
  public void settle() {
    try {
      if (!models.await(log.head(), LONG)) {
        throw new AssertionError("read models do not catch up");
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  @Override
  public void close() {
    rebuild.close();
    models.stop();
    if (ownsStore) {
      documents.close();
    }
  }
}
