package aktenlauf.infra.readstore;

import aktenlauf.infra.serialization.EventSerializer;
import aktenlauf.infra.serialization.SubjectKeys;
import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Projection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;

/** Read models that follow a log, as in the application. */
public final class Running implements AutoCloseable {
  private static final Duration LONG = Duration.ofSeconds(60);

  public final ReadServer server;
  public final MongoReadStore store;
  public final DeadLetters letters;
  public final ReadModels models;
  public final RebuildReadModel rebuild;
  public final Log log;
  private final boolean ownsServer;

  Running(Log log, ReadServer server, boolean ownsServer, List<Projection<?>> projections) {
    this(log, server, ownsServer, projections, tokens(server));
  }

  private Running(
      Log log,
      ReadServer server,
      boolean ownsServer,
      List<Projection<?>> projections,
      TokenStore tokens) {
    this.log = log;
    this.server = server;
    this.ownsServer = ownsServer;
    store = new MongoReadStore(server.database());
    letters = new DeadLetters(server.database());
    var positions =
        server.isEmbedded()
            ? TokenPositions.none()
            : new MongoTokenPositions(
                server.database().getCollection("tracking_tokens"), serializer());
    var processors =
        new Processors(
            store,
            letters,
            log,
            tokens,
            positions,
            new ReadModelSettings(1000, 500, Duration.ofMillis(5), Duration.ofMillis(200)));
    models = new ReadModels(projections, store, processors, log::head, !server.isEmbedded());
    rebuild = new RebuildReadModel(models, processors, log::head, Duration.ofMillis(200));
    models.start();
  }

  public static Running embedded(Log log, Projection<?>... projections) {
    return new Running(log, Stores.embedded(), true, List.of(projections));
  }

  private static TokenStore tokens(ReadServer server) {
    return server.isEmbedded()
        ? new InMemoryTokenStore()
        : ReadStoreConfiguration.stored(server, serializer());
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

  public MongoDatabase database() {
    return server.database();
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
    if (ownsServer) {
      server.close();
    }
  }
}
