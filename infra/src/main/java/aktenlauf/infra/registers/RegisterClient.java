package aktenlauf.infra.registers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a register over HTTP, in JSON. Each try has its time; one that fails is followed by others
 * after growing pauses; a register that keeps failing is left in peace for a while. All tries of
 * one question carry the same {@code Request-Id}, by which the register knows a repeat. Safe for
 * use by many threads.
 */
public final class RegisterClient implements AutoCloseable {
  /** The header that tells a repeat from a new question. */
  public static final String REQUEST_ID = "Request-Id";

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final long LONGEST_ANSWER = 1_000_000;

  private final RegisterSettings settings;
  private final URI url;
  private final HttpClient http;
  private final CircuitBreaker breaker;
  private final Retry retry;

  /** What a register said: below 500, and a JSON object. */
  public record Answer(int status, Map<String, Object> body) {
    public boolean ok() {
      return status < 300;
    }
  }

  /** A try that failed in a way that another may not. */
  private static final class TryFailed extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean answered;

    TryFailed(String why, Throwable cause, boolean answered) {
      super(why, cause);
      this.answered = answered;
    }
  }

  /**
   * @throws IllegalArgumentException where the settings do not say where the register is
   */
  public RegisterClient(RegisterSettings settings) {
    this.settings = settings;
    if (settings.url() == null) {
      throw new IllegalArgumentException("where is %s?".formatted(settings.name()));
    }
    this.url = settings.url();
    this.http = HttpClient.newBuilder().connectTimeout(settings.answerWithin()).build();
    this.breaker =
        CircuitBreaker.of(
            settings.name(),
            CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.window())
                .failureRateThreshold(50)
                .waitDurationInOpenState(settings.rest())
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
    this.retry =
        Retry.of(
            settings.name(),
            RetryConfig.custom()
                .maxAttempts(settings.tries())
                .intervalFunction(
                    IntervalFunction.ofExponentialRandomBackoff(
                        Math.max(1, settings.pause().toMillis())))
                .retryOnException(TryFailed.class::isInstance)
                .build());
  }

  /** Shows whether the register is left in peace: 1 while it is. */
  public RegisterClient measuredBy(MeterRegistry meters) {
    Gauge.builder(
            "aktenlauf.registers.resting",
            breaker,
            b -> b.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
        .tag("register", settings.name())
        .description("Whether a register that kept failing is left in peace")
        .register(meters);
    return this;
  }

  /**
   * @param path appended to the register's address, as in {@code /prefill}
   * @param requestId the same for every repeat of the same question
   * @throws RegisterAway where it does not answer, or is left in peace
   * @throws AnswerUnusable where what it answers is no JSON object
   */
  public Answer ask(String path, Map<String, Object> question, String requestId) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header(REQUEST_ID, requestId)
            .POST(HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(question)))
            .build();
    try {
      return Retry.decorateCheckedSupplier(
              retry, CircuitBreaker.decorateCheckedSupplier(breaker, () -> once(request)))
          .get();
    } catch (TryFailed failed) {
      var why = String.valueOf(failed.getMessage());
      throw failed.answered
          ? new AnswerUnusable(settings.name(), why, failed)
          : new RegisterAway(settings.name(), why, failed);
    } catch (CallNotPermittedException resting) {
      throw new RegisterAway(settings.name(), "it kept failing and is left in peace", resting);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new RegisterAway(settings.name(), "interrupted", stopped);
    } catch (Throwable failed) {
      throw new RegisterAway(settings.name(), failed.toString(), failed);
    }
  }

  private Answer once(HttpRequest request) throws TryFailed, InterruptedException {
    var sent =
        http.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), LONGEST_ANSWER));
    try {
      return read(sent.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      throw new TryFailed("nothing came within " + settings.answerWithin(), late, false);
    } catch (ExecutionException failed) {
      var cause = failed.getCause() == null ? failed : failed.getCause();
      throw new TryFailed(cause.toString(), cause, tooLong(cause));
    } finally {
      sent.cancel(true);
    }
  }

  private static boolean tooLong(Throwable cause) {
    return cause instanceof IOException && String.valueOf(cause.getMessage()).contains("capacity");
  }

  private static Answer read(HttpResponse<String> response) throws TryFailed {
    var status = response.statusCode();
    if (status >= 500 || status == 429 || status == 408) {
      throw new TryFailed("status " + status, new IOException("status " + status), false);
    }
    try {
      var body = MAPPER.readValue(response.body(), new TypeReference<Map<String, Object>>() {});
      if (body == null) {
        throw new TryFailed("null", new IOException("null"), true);
      }
      return new Answer(status, body);
    } catch (JacksonException garbage) {
      throw new TryFailed("status %d, but no JSON object".formatted(status), garbage, true);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
