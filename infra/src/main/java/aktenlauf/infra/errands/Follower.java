package aktenlauf.infra.errands;

import aktenlauf.command.errands.Errands;
import aktenlauf.infra.axon.Recordings;
import aktenlauf.infra.errands.Ledger.Place;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.shared.kernel.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the log, notes the errands that events call for, and has them run. An errand is noted
 * before the place in the log moves past its event, and struck out when it is done: a crash leads
 * to a repeat, which does no harm, and to nothing lost.
 */
final class Follower implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final Duration STORE_AWAY = Duration.ofSeconds(5);
  private static final Duration REMEMBER = Duration.ofSeconds(1);
  private static final int WAIT_MILLIS = 250;

  /** Errands go to registers, which take longer; a batch of events costs little more than one. */
  private static final Duration GATHER = Duration.ofMillis(20);

  private static final int LOOK_MILLIS = 100;

  private final StreamableMessageSource<TrackedEventMessage<?>> source;
  private final EventLog log;
  private final List<Errands> domains;
  private final Ledger ledger;
  private final Runner runner;
  private final Serializer serializer;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread reading;
  private @Nullable Thread running;
  private @Nullable TrackingToken read;
  private @Nullable TrackingToken remembered;
  private long rememberedAt = System.nanoTime();

  Follower(
      StreamableMessageSource<TrackedEventMessage<?>> source,
      EventLog log,
      List<Errands> domains,
      Ledger ledger,
      Runner runner,
      Serializer serializer) {
    this.source = source;
    this.log = log;
    this.domains = List.copyOf(domains);
    this.ledger = ledger;
    this.runner = runner;
    this.serializer = serializer;
  }

  @Override
  public synchronized void start() {
    if (reading == null && !domains.isEmpty()) {
      reading = Thread.ofPlatform().daemon().name("errands-read").start(() -> keep(this::follow));
      running = Thread.ofPlatform().daemon().name("errands-run").start(() -> keep(this::run));
    }
  }

  /** Returns once the errands on their way have been tried. */
  @Override
  public synchronized void stop() {
    stopping.countDown();
    try {
      if (reading != null) {
        reading.join();
      }
      if (running != null) {
        running.join();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    reading = null;
    running = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return reading != null;
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private void keep(Work work) {
    try {
      do {
        try {
          work.run();
        } catch (RuntimeException away) {
          LOG.error("errands wait: the log or the ledger is away", away);
        }
      } while (!stopped(STORE_AWAY));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() throws InterruptedException {
    while (!stopped(Duration.ofMillis(LOOK_MILLIS))) {
      while (runner.run() > 0 && !stopped(Duration.ZERO)) {
        // Further ones may be due.
      }
    }
  }

  private void follow() throws InterruptedException {
    read = ledger.place().map(this::token).orElse(null);
    remembered = read;
    try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(read)) {
      while (!stopped(Duration.ZERO)) {
        if (stream.hasNextAvailable(WAIT_MILLIS, TimeUnit.MILLISECONDS) && !stopped(GATHER)) {
          do {
            var message = stream.nextAvailable();
            note(message);
            read = message.trackingToken();
            remember();
          } while (stream.hasNextAvailable() && !stopped(Duration.ZERO));
        }
        remember();
      }
    }
  }

  private boolean stopped(Duration within) throws InterruptedException {
    return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void note(TrackedEventMessage<?> message) {
    for (var domain : domains) {
      occasion(domain, message)
          .filter(domain::concerns)
          .ifPresent(
              cause -> domain.calledFor(cause, log.of(cause.caseId())).forEach(runner::note));
    }
  }

  private static Optional<Recorded> occasion(Errands domain, TrackedEventMessage<?> message) {
    try {
      return domain.occasions().contains(message.getPayloadType())
          ? Recordings.fact(message)
          : Optional.empty();
    } catch (RuntimeException unreadable) {
      LOG.error("no errand for an event that cannot be read: {}", message, unreadable);
      return Optional.empty();
    }
  }

  private void remember() {
    var token = read;
    if (token == null
        || token.equals(remembered)
        || System.nanoTime() - rememberedAt < REMEMBER.toNanos()) {
      return;
    }
    var stored = serializer.serialize(token, byte[].class);
    ledger.reached(new Place(stored.getType().getName(), stored.getData()));
    remembered = token;
    rememberedAt = System.nanoTime();
  }

  private TrackingToken token(Place place) {
    return serializer.deserialize(
        new SimpleSerializedObject<>(place.token(), byte[].class, place.type(), null));
  }
}
