package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.DeadLetters;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.Projector;
import aktenlauf.query.kernel.ReadDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** Makes the processor that fills one generation of a read model. */
public final class Processors {
  private static final Duration CLAIMS = Duration.ofSeconds(5);

  private final ReadModelStore store;
  private final DeadLetters letters;
  private final StreamableMessageSource<TrackedEventMessage<?>> log;
  private final TokenStore tokens;
  private final TokenPositions positions;
  private final ReadModelSettings settings;
  private final Recollection recollection = new Recollection();

  Processors(
      ReadModelStore store,
      DeadLetters letters,
      StreamableMessageSource<TrackedEventMessage<?>> log,
      TokenStore tokens,
      TokenPositions positions,
      ReadModelSettings settings) {
    this.store = store;
    this.letters = letters;
    this.log = log;
    this.tokens = tokens;
    this.positions = positions;
    this.settings = settings;
  }

  /** A generation with its own processor; a new generation begins at the start of the log. */
  <D extends ReadDocument> Generation<D> generation(Projection<D> projection, int number) {
    var name = ModelShape.of(projection).generation(number);
    var arrivals = store.arrivals(projection);
    var projector =
        new Projector<>(
            projection, store.prepared(projection, name), letters, arrivals, settings.recent());
    var coordinator = new CoordinatorExecutor(name, settings.gather(), arrivals::awaited);
    arrivals.hurries(coordinator::hurry);
    var worker =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name + "-worker").daemon().factory());
    var invoker = new BatchInvoker(projector, recollection, coordinator::batch);
    var processor =
        PooledStreamingEventProcessor.builder()
            .name(name)
            .eventHandlerInvoker(invoker)
            // The default logs a failed write and goes on, which would lose events.
            .errorHandler(PropagatingErrorHandler.instance())
            .messageSource(log)
            .tokenStore(tokens)
            .transactionManager(NoTransactionManager.instance())
            .coordinatorExecutor(coordinator)
            .workerExecutor(worker)
            .initialSegmentCount(1)
            .initialToken(StreamableMessageSource::createTailToken)
            .batchSize(settings.batch())
            .tokenClaimInterval(CLAIMS.toMillis())
            .build();
    return new Generation<>(
        number, name, projector, invoker, processor, coordinator, worker, positions);
  }

  /** When a process was last at the generation; empty where none ever was. */
  Optional<Instant> claimed(String name) {
    return positions.claimed(name);
  }

  /** Forgets all about a generation that nobody reads any more. */
  void drop(String name) {
    store.drop(name);
    letters.drop(name);
    for (int segment : tokens.fetchSegments(name)) {
      tokens.fetchToken(name, segment); // claims it
      tokens.deleteToken(name, segment);
    }
  }
}
