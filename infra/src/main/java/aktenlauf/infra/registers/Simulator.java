package aktenlauf.infra.registers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for a register: an HTTP server on the loopback address that answers questions in JSON
 * and keeps nothing on disk. What it shall do wrong is said by {@link #misbehave}, or over HTTP by
 * {@code PUT /fault} with {@code {"fault": "down", "times": 2}}. A question with a {@code
 * Request-Id} that came before is answered as before and does not count again.
 */
public final class Simulator implements AutoCloseable {
  /** A question that was answered, in the order in which they came. */
  public record Asked(String path, String requestId, Map<String, Object> question) {}

  /**
   * What is answered, and with which status.
   *
   * @param kept whether a repeat of the question is answered alike
   */
  public record Reply(int status, Map<String, Object> body, boolean kept) {
    public Reply(int status, Map<String, Object> body) {
      this(status, body, true);
    }

    public static Reply ok(Map<String, Object> body) {
      return new Reply(200, body);
    }

    /** Something that is no answer: once its register is well again, a repeat gets one. */
    public static Reply unusable(Map<String, Object> body) {
      return new Reply(200, body, false);
    }
  }

  /** Answers the questions of one path. */
  @FunctionalInterface
  public interface Desk {
    /**
     * @param fault the fault of its own kind that is switched on; empty where none is
     */
    Reply answer(Map<String, Object> question, String fault);
  }

  public static final String NO_FAULT = "none";
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final long LATE_MILLIS = 600;
  private static final long NEVER_SECONDS = 60;
  private static final int MOST_REMEMBERED = 10_000;

  private final HttpServer server;
  private final Set<String> faults = new TreeSet<>(List.of(NO_FAULT));
  private final Map<String, Reply> answered = new LinkedHashMap<>();
  private final Map<String, Asked> asked = new LinkedHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private String fault = NO_FAULT;
  private int times = Integer.MAX_VALUE;
  private int tries;

  /**
   * Starts it.
   *
   * @param port 0 for any free one
   * @param ownFaults what can be wrong with registers of this kind only, as in {@code differences}
   */
  public Simulator(int port, Set<String> ownFaults) {
    faults.addAll(ownFaults);
    for (var each : Fault.values()) {
      faults.add(each.word());
    }
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException("no simulator on port " + port, failed);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/fault", this::switchFault);
    server.start();
  }

  /** From now on the path is answered. */
  public Simulator on(String path, Desk desk) {
    server.createContext(path, exchange -> serve(path, desk, exchange));
    return this;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
  }

  /**
   * @param word {@code none}, a {@link Fault}'s or one of its own
   * @throws IllegalArgumentException where it knows no such fault
   */
  public void misbehave(String word) {
    misbehave(word, Integer.MAX_VALUE);
  }

  /**
   * @param count after so many tries it behaves again
   */
  public synchronized void misbehave(String word, int count) {
    if (!faults.contains(word)) {
      throw new IllegalArgumentException("fault must be one of %s, not %s".formatted(faults, word));
    }
    fault = word;
    times = count;
  }

  /** How often somebody tried to ask, whether or not it was answered. */
  public synchronized int tries() {
    return tries;
  }

  /** Questions that were answered, each once, in their order. */
  public synchronized List<Asked> asked() {
    return List.copyOf(asked.values());
  }

  private synchronized String faultOfThisTry() {
    tries++;
    if (fault.equals(NO_FAULT)) {
      return "";
    }
    var now = fault;
    if (--times <= 0) {
      fault = NO_FAULT;
    }
    return now;
  }

  private void serve(String path, Desk desk, HttpExchange exchange) throws IOException {
    try (exchange) {
      var now = faultOfThisTry();
      switch (Fault.of(now).orElse(null)) {
        case DOWN -> send(exchange, 503, "{}");
        case GARBLED -> send(exchange, 200, "<html>Wartungsarbeiten</html>");
        case SILENT -> pause(TimeUnit.SECONDS.toMillis(NEVER_SECONDS));
        case SLOW -> {
          pause(LATE_MILLIS);
          answer(path, desk, exchange, "");
        }
        case null -> answer(path, desk, exchange, now);
      }
    }
  }

  private void pause(long millis) {
    try {
      closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(String path, Desk desk, HttpExchange exchange, String own)
      throws IOException {
    var question = read(exchange);
    var requestId = exchange.getRequestHeaders().getFirst(RegisterClient.REQUEST_ID);
    if (question == null || requestId == null) {
      send(exchange, 400, "{\"error\":\"a JSON object and a Request-Id are needed\"}");
      return;
    }
    var reply = reply(path, desk, question, requestId, own);
    send(exchange, reply.status(), MAPPER.writeValueAsString(reply.body()));
  }

  private synchronized Reply reply(
      String path, Desk desk, Map<String, Object> question, String requestId, String own) {
    var key = path + " " + requestId;
    var known = answered.get(key);
    if (known != null) {
      return known;
    }
    var reply = desk.answer(question, own);
    if (!reply.kept()) {
      return reply;
    }
    answered.put(key, reply);
    asked.put(key, new Asked(path, requestId, question));
    if (answered.size() > MOST_REMEMBERED) {
      var oldest = answered.keySet().iterator().next();
      answered.remove(oldest);
      asked.remove(oldest);
    }
    return reply;
  }

  private static @Nullable Map<String, Object> read(HttpExchange exchange) throws IOException {
    try {
      return MAPPER.readValue(
          exchange.getRequestBody().readAllBytes(), new TypeReference<Map<String, Object>>() {});
    } catch (JacksonException garbage) {
      return null;
    }
  }

  private void switchFault(HttpExchange exchange) throws IOException {
    try (exchange) {
      var wanted = exchange.getRequestMethod().equals("PUT") ? read(exchange) : null;
      if (wanted != null && wanted.get("fault") instanceof String word && faults.contains(word)) {
        misbehave(word, wanted.get("times") instanceof Integer n ? n : Integer.MAX_VALUE);
        send(exchange, 200, MAPPER.writeValueAsString(wanted));
      } else {
        send(
            exchange,
            400,
            MAPPER.writeValueAsString(
                Map.of("error", "PUT {\"fault\": …} with one of " + String.join(", ", faults))));
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
