package aktenlauf.query.casestatus;

import aktenlauf.query.kernel.StoreUnavailableException;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Open streams of a status. Each looks once a second whether what the citizen sees has changed; a
 * browser opens a new one when it ends after five minutes.
 */
final class StatusStreams {
  /** In place of a status: nothing is told any more, and the stream ends. */
  static final Map<String, @Nullable Object> OVER = Map.of("over", true);

  private static final long LIFETIME = TimeUnit.MINUTES.toNanos(5);
  private static final int MOST_STREAMS = 500;
  private static final int SECONDS_BETWEEN_SIGNS_OF_LIFE = 15;

  private final Semaphore places = new Semaphore(MOST_STREAMS);
  private final CountDownLatch closing = new CountDownLatch(1);

  /**
   * @param read the status as the citizen sees it now; empty while the read model does not have it
   */
  SseEmitter open(Supplier<Optional<Map<String, @Nullable Object>>> read) {
    if (!places.tryAcquire()) {
      throw new ProblemException(
          new Problem(
              503,
              "unavailable",
              "Not available now",
              "too many streams are open; ask for the status instead, or try again later",
              Map.of()));
    }
    var emitter = new SseEmitter(0L);
    var open = new AtomicBoolean(true);
    emitter.onCompletion(() -> open.set(false));
    emitter.onError(_ -> open.set(false));
    Thread.ofVirtual().name("status-stream").start(() -> follow(emitter, open, read));
    return emitter;
  }

  /** Streams end first, so that a server that stops need not wait for them. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing.countDown();
  }

  private void follow(
      SseEmitter emitter,
      AtomicBoolean open,
      Supplier<Optional<Map<String, @Nullable Object>>> read) {
    long start = System.nanoTime();
    Map<String, @Nullable Object> last = Map.of();
    int quiet = 0;
    try {
      do {
        var now = read.get();
        if (now.isPresent() && now.get().equals(OVER)) {
          break;
        }
        if (now.isPresent() && !visible(now.get()).equals(last)) {
          emitter.send(
              SseEmitter.event().name("status").data(now.get(), MediaType.APPLICATION_JSON));
          last = visible(now.get());
          quiet = 0;
        } else if (++quiet % SECONDS_BETWEEN_SIGNS_OF_LIFE == 0) {
          emitter.send(SseEmitter.event().comment(""));
        }
      } while (open.get()
          && System.nanoTime() - start < LIFETIME
          && !closing.await(1, TimeUnit.SECONDS));
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      // The reader has left; nobody is there to be told.
    } catch (StoreUnavailableException unavailable) {
      emitter.complete();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }

  /** An internal act counts up the version; that alone is no news. */
  private static Map<String, @Nullable Object> visible(Map<String, @Nullable Object> json) {
    var rest = new HashMap<>(json);
    rest.remove("version");
    return rest;
  }
}
