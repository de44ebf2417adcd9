package aktenlauf.infra.notices;

import aktenlauf.command.notices.Letters;
import aktenlauf.command.notices.NoticeWriter;
import aktenlauf.infra.axon.Recordings;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.notices.Ledger.LaidAside;
import aktenlauf.infra.notices.Ledger.Place;
import aktenlauf.shared.kernel.Recorded;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
 * Reads the log and has done what follows from each event that calls for something: a notice, a
 * link. It may read an event twice, and so may a second process: the work does it once. One case
 * whose work fails holds up no other: it is laid aside, told, and tried again from time to time.
 */
public final class Follower implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration STORE_AWAY = Duration.ofSeconds(5);
  private static final Duration TRY_AGAIN = Duration.ofMinutes(10);
  private static final int WAIT_MILLIS = 250;

  /** What it does is for later; a batch of events costs little more than one. */
  private static final Duration GATHER = Duration.ofMillis(20);

  private static final Duration REMEMBER = Duration.ofSeconds(1);

  private final StreamableMessageSource<TrackedEventMessage<?>> source;
  private final EventLog log;
  private final Work work;
  private final Ledger ledger;
  private final Serializer serializer;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private @Nullable Thread thread;
  private @Nullable TrackingToken read;
  private @Nullable TrackingToken remembered;
  private long rememberedAt = System.nanoTime();
  private long triedAgainAt = System.nanoTime() - TRY_AGAIN.toNanos();

  /**
   * What is done about an event; a repeat of it does no harm.
   *
   * @param name of what it makes, in the plural
   * @param occasions the events that may call for it
   */
  public record Work(String name, Set<Class<?>> occasions, Consumer<Recorded> act) {}

  Follower(
      StreamableMessageSource<TrackedEventMessage<?>> source,
      EventLog log,
      NoticeWriter writer,
      Ledger ledger,
      Serializer serializer) {
    this(source, log, new Work("notices", Letters.OCCASIONS, writer::write), ledger, serializer);
  }

  public Follower(
      StreamableMessageSource<TrackedEventMessage<?>> source,
      EventLog log,
      Work work,
      Ledger ledger,
      Serializer serializer) {
    this.source = source;
    this.log = log;
    this.work = work;
    this.ledger = ledger;
    this.serializer = serializer;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name(work.name()).start(this::work);
    }
  }

  /** Returns once what is on its way is done. */
  @Override
  public synchronized void stop() {
    var running = thread;
    if (running == null) {
      return;
    }
    // Not interrupted: a file on its way to disk would be closed.
    stopping.countDown();
    try {
      running.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    thread = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void work() {
    try {
      do {
        try {
          follow();
        } catch (RuntimeException away) {
          LOG.error("{} wait: the log or the ledger is away", work.name(), away);
        }
      } while (!stopped(STORE_AWAY));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() throws InterruptedException {
    read = ledger.place().map(this::token).orElse(null);
    remembered = read;
    try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(read)) {
      while (!stopped(Duration.ZERO)) {
        tryAgain();
        if (stream.hasNextAvailable(WAIT_MILLIS, TimeUnit.MILLISECONDS) && !stopped(GATHER)) {
          do {
            handle(stream.nextAvailable());
            remember(false);
          } while (stream.hasNextAvailable() && !stopped(Duration.ZERO));
        }
        remember(false);
      }
      remember(true);
    }
  }

  private boolean stopped(Duration within) throws InterruptedException {
    return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void handle(TrackedEventMessage<?> message) throws InterruptedException {
    var cause = occasion(message);
    if (cause.isPresent() && !write(cause.get())) {
      return;
    }
    read = message.trackingToken();
  }

  /** Of all other events only the name is read. */
  private Optional<Recorded> occasion(TrackedEventMessage<?> message) {
    try {
      return work.occasions().contains(message.getPayloadType())
          ? Recordings.of(message)
          : Optional.empty();
    } catch (RuntimeException unreadable) {
      LOG.error("no {} for an event that cannot be read: {}", work.name(), message, unreadable);
      return Optional.empty();
    }
  }

  /** Written or laid aside; false where the system stops before. */
  private boolean write(Recorded cause) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        work.act().accept(cause);
        return true;
      } catch (RuntimeException failed) {
        if (attempt == TRIES) {
          layAside(cause, failed);
          return true;
        }
        if (stopped(PAUSE.multipliedBy(attempt))) {
          return false;
        }
      }
    }
  }

  private void layAside(Recorded cause, RuntimeException failed) {
    LOG.error(
        "what follows from {}, event {} of case {}, is laid aside ({})",
        cause.type(),
        cause.version(),
        cause.caseId(),
        work.name(),
        failed);
    ledger.layAside(new LaidAside(cause.caseId(), cause.version(), failed.toString()));
  }

  /** At the start, when a template may have been mended, and from time to time. */
  private void tryAgain() {
    if (System.nanoTime() - triedAgainAt < TRY_AGAIN.toNanos()) {
      return;
    }
    triedAgainAt = System.nanoTime();
    for (var aside : ledger.laidAside()) {
      try {
        log.of(aside.caseId()).stream()
            .filter(e -> e.version() == aside.version())
            .forEach(work.act());
        ledger.settle(aside.caseId(), aside.version());
      } catch (RuntimeException failed) {
        LOG.warn("{} still not done for {}", work.name(), aside, failed);
      }
    }
  }

  /** What was read after it is read again after a crash, which does no harm. */
  private void remember(boolean now) {
    var token = read;
    if (token == null
        || token.equals(remembered)
        || !now && System.nanoTime() - rememberedAt < REMEMBER.toNanos()) {
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
